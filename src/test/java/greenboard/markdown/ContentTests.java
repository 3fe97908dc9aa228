package greenboard.markdown;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Band;
import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.outline.Outline.Category;
import greenboard.outline.Outline.DeploymentField;
import greenboard.outline.RollbackTrigger;

import greenboard.outline.Phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ContentTests {

	@Test
	void readsWeightsAndProposesCategories() {
		Outline outline = Reading.outline("""
				## Track
				- [ ] Switches
				- **Signal tests**
				  - [ ] Lamp
				## Signals and track
				- [ ] Wire
				## Else
				- [ ] Flag
				- [ ] Bell <!-- category: signals -->
				## Score
				- **🛤️ Track (60%)**: ___/60 points
				- **Signals (40%)**: ___/40 points

				**Total: ___/100**
				""");
		assertThat(outline.categories()).containsExactly(new Category("Track", BigDecimal.valueOf(60), 2),
				new Category("Signals", BigDecimal.valueOf(40), 2));
		assertThat(Reading.item(outline, "Lamp").category()).isEqualTo("Signals");
		assertThat(Reading.item(outline, "Wire").category()).isEqualTo("Track");
		assertThat(outline.outsideTheScore()).containsExactly(Reading.item(outline, "Flag").key());
		assertThat(Reading.section(outline, "Score").notes()).isEmpty();
		assertThat(outline.warnings()).isEmpty();
	}

	@Test
	void readsWeightsFromATableAndWarnsOfAWrongSum() {
		Outline outline = Reading.outline("""
				## Weights
				| Category | Weight |
				|---|---|
				| Track | 50 % |
				| Signals | 30 % |
				| Total | 100 % |
				""");
		assertThat(outline.categories()).extracting(Category::name).containsExactly("Track", "Signals");
		assertThat(outline.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("80"));
	}

	@Test
	void percentagesOfOtherThingsAreNoWeights() {
		Outline outline = Reading.outline("## Alarms\n- CPU (80%)\n- Disk: 90%\n- Rollout (25%): first guests\n");
		assertThat(outline.categories()).isEmpty();
	}

	@Test
	void readsBandsWithTheirMeanings() {
		Outline outline = Reading.outline("""
				## Decision
				- **🟢 DEPART (95–100%)**: all aboard
				- **WAIT (80-94%)**: mend before departure, do not leave
				- **STAY (<80%)**: no way
				""");
		assertThat(outline.bands()).containsExactly(new Band("DEPART", BigDecimal.valueOf(95), true, "all aboard"),
				new Band("WAIT", BigDecimal.valueOf(80), false, "mend before departure, do not leave"),
				new Band("STAY", BigDecimal.ZERO, false, "no way"));
	}

	@Test
	void readsBandsThatBeginWithTheirRange() {
		Outline outline = Reading
			.outline("90% and above: GO - all done\n70 to 89%: HOLD: something open\nbelow 70%: STOP\n");
		assertThat(outline.bands()).extracting(Band::name, Band::go)
			.containsExactly(tuple("GO", true), tuple("HOLD", false), tuple("STOP", false));
	}

	@Test
	void hasBandsWhereTheSourceHasNone() {
		assertThat(Reading.outline("- [ ] a").bands())
			.extracting(Band::name, (band) -> band.from().intValue(), Band::go)
			.containsExactly(tuple("DEPLOY", 90, true), tuple("CAUTION", 80, true), tuple("DELAY", 70, false),
					tuple("STOP", 0, false));
	}

	@Test
	void readsFieldsOfTheDeploymentAndOfTheTemplate() {
		Outline outline = Reading.outline("""
				# Night train

				**Version**: 2.1 \s
				**Prepared by:** [FILL IN]
				**Target date:** ____ | **Environment**: Production

				Change ticket: ______

				## Notes
				- **Guard**: walks the train
				""");
		assertThat(outline.metadata()).containsEntry("version", "2.1").containsEntry("preparedBy", "").hasSize(2);
		assertThat(outline.deploymentFields()).containsExactly(new DeploymentField("Target date", null, 5),
				new DeploymentField("Environment", "Production", 5), new DeploymentField("Change ticket", null, 7));
		assertThat(Reading.section(outline, "Notes").notes()).isEqualTo("- **Guard**: walks the train");
	}

	@Test
	void sortsPlainContentByKind() {
		Outline outline = Reading.outline("""
				## Station contacts
				- Guard: [Name, Phone]
				## References
				- [Timetable](http://example.test)
				## Success metrics
				- Punctuality: > 95 %
				## Known issues to watch
				1. **Frost**: points freeze
				## 3. Steam up
				Light the fire:
				```bash
				light --fire
				```
				```json
				{"a": 1}
				```
				## Rollback plan
				1. Stop
				   ```sh
				   brake
				   ```
				2. Tell the depot
				## Platforms
				| No | Length |
				|----|--------|
				| 1  | 200 m  |
				""");
		assertThat(Reading.sections(outline).flatMap((section) -> section.blocks().stream()))
			.extracting(Block::kind, Block::title, Block::value, Block::line)
			.containsExactly(tuple(Kind.CONTACTS, "Station contacts", "- Guard: [Name, Phone]", 2),
					tuple(Kind.REFERENCES, "References", "- [Timetable](http://example.test)", 4),
					tuple(Kind.CRITERIA, "Success metrics", "- Punctuality: > 95 %", 6),
					tuple(Kind.RISKS, "Known issues to watch", "1. **Frost**: points freeze", 8),
					tuple(Kind.COMMANDS, "Light the fire", "light --fire", 11),
					tuple(Kind.NOTES, "Steam up", "```json\n{\"a\": 1}\n```", 14),
					tuple(Kind.RUNBOOK, "Rollback plan", "1. Stop\n   ```sh\n   brake\n   ```\n2. Tell the depot", 18),
					tuple(Kind.TABLE, "Platforms", "| No | Length |\n|----|--------|\n| 1  | 200 m  |", 24));
		assertThat(Reading.section(outline, "Rollback plan").phase()).isEqualTo(Phase.ROLL_BACK);
	}

	@Test
	void readsTriggersFromEntriesAndPlainLists() {
		Outline outline = Reading.outline("""
				## Rollback triggers
				Turn back at once if:
				- [ ] Pressure < 8 bar for 5 minutes
				- [ ] Fire
				## Plan
				Roll back when any of these holds:
				- **Fog**: sight below 50 m
				""");
		assertThat(outline.rollbackTriggers())
			.extracting(RollbackTrigger::key, RollbackTrigger::text, RollbackTrigger::line)
			.containsExactly(tuple("RB-1", "Pressure < 8 bar for 5 minutes", 3), tuple("RB-2", "Fire", 4),
					tuple("RB-3", "Fog: sight below 50 m", 7));
		assertThat(outline.rollbackAction()).isEqualTo("Turn back at once if");
		assertThat(outline.counts().items()).isZero();
		assertThat(outline.counts().taskListEntries()).isEqualTo(2);
	}

}
