package greenboard.revision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline.Item;
import greenboard.revision.Progress.Addition;
import greenboard.revision.Progress.Signature;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;
import greenboard.source.AttributeComment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChecklistWriterTests {

	private static final String SOURCE = """
			# Shop

			## Servers
			- [ ] Disk <!-- critical -->
			- [X] Memory
			- [~] Unknown
			- [ ] Network
			  - [ ] Cable
			  - [ ] Switch

			## Later

			Nothing yet.

			> ## Quoted
			> 1. [ ] First
			> 2. [ ] Second

			## Sign-off
			- [ ] Tech lead approval
			- [ ] Security: ______ Date: ____

			| Role | Name | Signature | Date |
			|---|---|---|---|
			| Owner | ____ | ____ | |

			**Deployment Date:** ____  \s
			**Environment**: Production
			Version to deploy: ____

			## Score
			- **Servers (60%)**: ___/60 points
			- **Quoted (40%)**: ___/40 points

			**Total Score: ___/100**
			""";

	private static final Instant AT = Instant.parse("2026-11-21T10:15:30.5Z");

	private final Checklist checklist = Outlines.read(SOURCE);

	@Test
	void ticksWhatIsDoneAndSaysByWhomAndWhen() {
		String written = write(Progress.of(Map.of(key("Disk"), new Standing(State.DONE, "Sara", AT, null),
				key("Memory"), new Standing(State.DONE, null, null, null))));
		assertThat(written).contains("- [x] Disk <!-- critical, state: done, by: Sara, at: 2026-11-21T10:15:30Z -->\n",
				"- [X] Memory <!-- state: done -->\n", "- [~] Unknown\n");
	}

	@Test
	void opensABoxThatWasTickedInTheSource() {
		assertThat(write(Progress.of(Map.of(key("Memory"), new Standing(State.OPEN, null, null, null)))))
			.contains("- [ ] Memory\n");
	}

	@Test
	void writesOtherStatesIntoTheComment() {
		String note = "no --> way, \"Bob\"\nsaid | `so` <!--";
		String written = write(Progress.of(Map.of(key("Disk"), new Standing(State.FAILED, "Sara, Ops", AT, note),
				key("Memory"),
				new Standing(State.WAIVED, "Li", AT, "Old", "Watched daily", LocalDate.of(2026, 12, 1), List.of()))));
		Places places = new Places(SourceTree.parse(written));
		AttributeComment disk = Objects.requireNonNull(places.listItem(4)).attributes();
		assertThat(disk.get("state")).isEqualTo("failed");
		assertThat(disk.get("note")).isEqualTo(note);
		assertThat(disk.get("by")).isEqualTo("Sara, Ops");
		assertThat(written).contains(
				"- [ ] Memory <!-- state: waived, by: Li, at: 2026-11-21T10:15:30Z, note: Old, control: Watched daily, until: 2026-12-01 -->");
		assertThat(Outlines.item(Outlines.read(written), "Disk").critical()).isTrue();
	}

	@Test
	void writesWhatShowsThatAnItemHolds() {
		assertThat(write(Progress.of(Map.of(key("Memory"),
				new Standing(State.OPEN, null, null, null, null, null,
						List.of("[Run 17](https://example.test/17)", "[Log](https://example.test/log)"))))))
			.contains(
					"- [ ] Memory <!-- evidence: \"[Run 17](https://example.test/17); [Log](https://example.test/log)\" -->\n");
	}

	@Test
	void ticksAParentWhoseLeavesAreSettled() {
		Standing done = new Standing(State.DONE, null, null, null);
		Standing none = new Standing(State.NOT_APPLICABLE, null, null, "never");
		assertThat(write(Progress.of(Map.of(key("Cable"), done, key("Switch"), none)))).contains("- [x] Network\n");
		assertThat(write(Progress.of(Map.of(key("Cable"), none, key("Switch"), none)))).contains("- [ ] Network\n");
		assertThat(write(Progress.of(Map.of(key("Cable"), done)))).contains("- [ ] Network\n");
		assertThat(write(
				Progress.of(Map.of(key("Cable"), done, key("Switch"), new Standing(State.FAILED, null, null, "x")))))
			.contains("- [ ] Network\n");
	}

	@Test
	void addsItemsWhereTheyBelong() {
		String servers = String.valueOf(Outlines.section(this.checklist, "Servers").line());
		List<Addition> additions = List.of(
				new Addition("ADD-1", Integer.parseInt(servers), null, "Fans <!-- critical -->", true, BigDecimal.ONE),
				new Addition("ADD-2", 0, key("Network"), "Router", false, new BigDecimal("2")),
				new Addition("ADD-3", 0, key("Disk"), "Spare disk", false, BigDecimal.ONE),
				new Addition("ADD-4", Outlines.section(this.checklist, "Later").line(), null, "Soon", false,
						BigDecimal.ONE),
				new Addition("ADD-5", Outlines.section(this.checklist, "Quoted").line(), null, "Third", false,
						BigDecimal.ONE),
				new Addition("ADD-6", Outlines.section(this.checklist, "Quoted").line(), null, "Fourth", false,
						BigDecimal.ONE),
				new Addition("ADD-7", 0, "ADD-1", "Left fan", false, BigDecimal.ONE));
		String written = write(new Progress(Map.of("ADD-6", new Standing(State.DONE, null, null, null)), additions,
				Map.of(), Map.of(), Map.of(), Map.of(), null));
		assertThat(written).contains("""
				- [ ] Disk <!-- critical -->
				  - [ ] Spare disk <!-- key: ADD-3 -->
				""", """
				  - [ ] Switch
				  - [ ] Router <!-- key: ADD-2, weight: 2 -->
				- [ ] Fans \\<!-- critical --> <!-- key: ADD-1, critical -->
				  - [ ] Left fan <!-- key: ADD-7 -->
				""", """
				## Later

				- [ ] Soon <!-- key: ADD-4 -->

				Nothing yet.
				""", """
				> 2. [ ] Second
				> 3. [ ] Third <!-- key: ADD-5 -->
				> 4. [x] Fourth <!-- key: ADD-6, state: done -->
				""");
		Checklist again = Outlines.read(written);
		assertThat(OutlineTree.items(again.outline()).map(Item::key)).hasSize(14)
			.containsAll(OutlineTree.items(this.checklist.outline()).map(Item::key).toList());
		OutlineTree.items(this.checklist.outline())
			.forEach((item) -> assertThat(Outlines.item(again, item.text()).key()).isEqualTo(item.key()));
	}

	@Test
	void rewordsItemsAndKeepsTheirAttributes() {
		String written = write(new Progress(Map.of(), List.of(),
				Map.of(key("Disk"), "Two  *new*\ndisks", key("Switch"), " "), Map.of(), Map.of(), Map.of(), null));
		assertThat(written).contains("- [ ] Two *new* disks <!-- critical -->\n", "- [ ] Switch\n");
	}

	@Test
	void writesSignaturesIntoEntriesLinesAndTables() {
		List<Signature> given = List.of(new Signature("Ann_Lee", "approved", LocalDate.of(2026, 11, 20)));
		String written = write(new Progress(Map.of(), List.of(), Map.of(),
				Map.of("tech-lead", given, "security", given, "owner", given), Map.of(), Map.of(), null));
		assertThat(written).contains("- [x] Tech lead approval <!-- signed: Ann_Lee (approved) 2026-11-20 -->\n",
				"- [x] Security: Ann\\_Lee Date: 2026-11-20\n", "| Owner | Ann\\_Lee | approved | 2026-11-20 |\n");
		assertThat(Outlines.read(written).outline().signOffRoles()).isEqualTo(this.checklist.outline().signOffRoles());
	}

	@Test
	void fillsInFieldsAndPoints() {
		String written = write(new Progress(Map.of(), List.of(), Map.of(), Map.of(),
				Map.of("Deployment Date", "2026-11-21", "Environment", "Staging", "Version to deploy", "2.0"),
				Map.of("Servers", "24.5", "Quoted", "40"), "64.5"));
		assertThat(written).contains("**Deployment Date:** 2026-11-21   \n**Environment**: Staging\n",
				"Version to deploy: 2.0 <!-- as: field -->\n", "- **Servers (60%)**: 24.5/60 points\n",
				"- **Quoted (40%)**: 40/40 points\n", "**Total Score: 64.5/100**\n");
		Checklist again = Outlines.read(written);
		assertThat(again.outline().deploymentFields()).extracting("value")
			.containsExactly("2026-11-21", "Staging", "2.0");
		assertThat(ChecklistWriter.write(again,
				new Progress(Map.of(), List.of(), Map.of(), Map.of(), Map.of("Deployment Date", "later"),
						Map.of("Servers", "60"), "100")))
			.contains("**Deployment Date:** later   \n", "- **Servers (60%)**: 60/60 points\n",
					"**Total Score: 100/100**\n");
	}

	@Test
	void leavesAnItemThatLooksLikeALineOfPointsAsItIs() {
		Checklist scored = Outlines.read(SOURCE.replace("- [ ] Disk <!-- critical -->\n",
				"- [ ] Servers (60%): ___/60 points <!-- critical -->\n"));
		String written = ChecklistWriter.write(scored, new Progress(Map.of(), List.of(), Map.of(), Map.of(), Map.of(),
				Map.of("Servers", "24.5", "Quoted", "40"), "64.5"));
		assertThat(written).contains("- [ ] Servers (60%): ___/60 points <!-- critical -->\n",
				"- **Servers (60%)**: 24.5/60 points\n");
	}

	@Test
	void keepsAnAddedItemApartFromTheWordsBehindIt() {
		Checklist checklist = Outlines.read("- [ ] Disk\n\n      df -h\nThat was all.\n");
		String disk = Outlines.item(checklist, "Disk").key();
		String written = ChecklistWriter.write(checklist,
				new Progress(Map.of(), List.of(new Addition("ADD-1", 0, disk, "Spare disk", false, BigDecimal.ONE)),
						Map.of(), Map.of(), Map.of(), Map.of(), null));
		assertThat(OutlineTree.items(Outlines.read(written).outline()).map(Item::text)).containsExactly("Disk",
				"Spare disk");
	}

	@Test
	void readsNoFieldInCodeWhichItCouldNotFillIn() {
		assertThat(Outlines.read("- # Deploy\n\n      **Deployment Date:** ____\n").outline().deploymentFields())
			.isEmpty();
		assertThat(Outlines.read("- Deploy\n  **Deployment Date:** ____\n").outline().deploymentFields()).hasSize(1);
	}

	@Test
	void writesDownKeysThatTheDocumentWouldNotGiveAgain() {
		Checklist later = ChecklistReader
			.read(SOURCE.replace("- [ ] Disk <!-- critical -->\n", "- [ ] New\n- [ ] Disk\n")
				.getBytes(StandardCharsets.UTF_8), this.checklist.outline());
		String key = Outlines.item(later, "Memory").key();
		String written = ChecklistWriter.write(later,
				Progress.of(Map.of(key, new Standing(State.DONE, null, null, null))));
		assertThat(OutlineTree.items(Outlines.read(written).outline()).map(Item::key))
			.containsExactlyElementsOf(OutlineTree.items(later.outline()).map(Item::key).toList());
	}

	@Test
	void refusesAnAdditionToNowhere() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> write(new Progress(Map.of(), List.of(new Addition("A-1", 999, null, "x", false, BigDecimal.ONE)),
						Map.of(), Map.of(), Map.of(), Map.of(), null)));
	}

	private String write(Progress progress) {
		return ChecklistWriter.write(this.checklist, progress);
	}

	private String key(String text) {
		return Outlines.item(this.checklist, text).key();
	}

}
