package greenboard.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.words.PhaseRules;

import static org.assertj.core.api.Assertions.assertThat;

class PhaseRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Pre-flight checks | PREPARE
			🛫 Pre-Launch Review | PREPARE
			Final pre-launch checks | PREPARE
			Prerequisites | PREPARE
			Phase 6: Go-live preparation | PREPARE
			Before go-live | PREPARE
			Post-deployment watch | VERIFY
			Post–Launch care | VERIFY
			30 minutes after | VERIFY
			Immediate checks (first 24 hours) | VERIFY
			Ongoing care | VERIFY
			Success criteria | VERIFY
			Deployment day | DEPLOY
			During deployment | DEPLOY
			Deployment execution | DEPLOY
			Go-Live | DEPLOY
			DNS cutover | DEPLOY
			Soft launch | DEPLOY
			4 hours before | DEPLOY
			""")
	void readsHeadings(String heading, Phase phase) {
		assertThat(PhaseRules.of(heading)).isEqualTo(phase);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Deployment", "Application deployment", "Post-infrastructure validation",
			"Rollback execution", "Security", "After-hours support", "Database", "Rollback procedures" })
	void saysNothingWhereNothingIsSaid(String heading) {
		assertThat(PhaseRules.of(heading)).isNull();
	}

	@Test
	void aSectionWithoutAWordOfItsOwnFollowsTheOneAroundIt() {
		Outline outline = Reading.outline("""
				# Night train
				## Deployment day
				### Doors
				- [ ] Doors closed
				### Final look round
				- [ ] Lamps lit
				## Stores
				- [ ] Coal loaded
				""");
		assertThat(Reading.item(outline, "Doors closed").phase()).isEqualTo(Phase.DEPLOY);
		assertThat(Reading.item(outline, "Lamps lit").phase()).isEqualTo(Phase.PREPARE);
		assertThat(Reading.item(outline, "Coal loaded").phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void orderedStepsOfARollbackPlanTakeBackAndOtherEntriesPrepareIt() {
		Outline outline = Reading.outline("""
				## Rollback plan
				- [ ] Plan rehearsed
				1. [ ] Stop the train
				   - [ ] Brakes on
				## Emergency procedures
				1. **Fire**
				   - [ ] Pull the alarm
				## Rollback preparation
				1. [ ] Write the plan
				""");
		assertThat(Reading.item(outline, "Plan rehearsed").phase()).isEqualTo(Phase.PREPARE);
		assertThat(Reading.item(outline, "Brakes on").phase()).isEqualTo(Phase.ROLL_BACK);
		assertThat(Reading.item(outline, "Pull the alarm").phase()).isEqualTo(Phase.ROLL_BACK);
		assertThat(Reading.section(outline, "Fire").phase()).isEqualTo(Phase.ROLL_BACK);
		assertThat(Reading.item(outline, "Write the plan").phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void attributesAndFrontMatterSayMoreThanHeadings() {
		Outline outline = Reading.outline("""
				---
				phases: {Doors: verify}
				---
				## Doors
				- [ ] Closed
				- [ ] Locked <!-- phase: deploy -->
				## Go-live <!-- phase: prepare -->
				- [ ] Whistle found
				""");
		assertThat(Reading.item(outline, "Closed").phase()).isEqualTo(Phase.VERIFY);
		assertThat(Reading.item(outline, "Locked").phase()).isEqualTo(Phase.DEPLOY);
		assertThat(Reading.item(outline, "Whistle found").phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void aFirstSectionSaysNothingAboutTheNext() {
		Outline outline = Reading.outline("## Post-launch watch\n- [ ] Lamps seen\n## Doors\n- [ ] Closed\n");
		assertThat(Reading.item(outline, "Lamps seen").phase()).isEqualTo(Phase.VERIFY);
		assertThat(Reading.item(outline, "Closed").phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void aDocumentCalledAfterTheEventIsStillPrepared() {
		assertThat(Reading.item(Reading.outline("# Go-live checklist\n## Doors\n- [ ] Closed"), "Closed").phase())
			.isEqualTo(Phase.PREPARE);
		assertThat(Reading.item(Reading.outline("# Post-deployment checks\n## Doors\n- [ ] Closed"), "Closed").phase())
			.isEqualTo(Phase.VERIFY);
	}

}
