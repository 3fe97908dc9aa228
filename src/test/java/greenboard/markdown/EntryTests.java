package greenboard.markdown;

import org.junit.jupiter.api.Test;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;

import static org.assertj.core.api.Assertions.assertThat;

class EntryTests {

	@Test
	void readsEveryKindOfListAtAnyDepth() {
		Outline outline = Reading.outline("""
				- [ ] dash
				* [x] star
				+ [X] plus
				1. [ ] number
				2) [ ] bracket
				   - [ ] below
				> - [ ] quoted
				> > 1. [x] twice
				""");
		assertThat(Reading.texts(outline)).containsExactly("dash", "star", "plus", "number", "bracket", "below",
				"quoted", "twice");
		assertThat(outline.counts().ticked()).isEqualTo(3);
		assertThat(outline.counts().maxDepth()).isEqualTo(2);
	}

	@Test
	void leavesCodeCommentsAndEmptyBoxesAlone() {
		Outline outline = Reading.outline("""
				## Yard
				```
				- [ ] fenced
				```
				<!--
				- [ ] hidden
				-->
				- [ ]
				- `[ ] code`

				| - [ ] cell |
				|---|
				| x |
				""");
		assertThat(outline.counts().taskListEntries()).isZero();
		assertThat(outline.warnings()).singleElement().satisfies((warning) -> assertThat(warning.line()).isEqualTo(8));
	}

	@Test
	void unknownMarkersStayTextAndAreReported() {
		Outline outline = Reading.outline("## Yard\n- [~] half done\n- [-] struck\n- [ ] open\n");
		assertThat(Reading.texts(outline)).containsExactly("open");
		assertThat(Reading.section(outline, "Yard").notes()).isEqualTo("- [~] half done\n- [-] struck");
		assertThat(outline.warnings()).extracting(Outline.Warning::line).containsExactly(2, 3);
	}

	@Test
	void keepsWhatStandsBelowAnEntryAsDetails() {
		Item item = Reading.items(Reading.outline("""
				- [ ] Coal loaded:
				  - tender one
				  - tender two

				  Weigh it.

				  ```sh
				  weigh --all
				  ```
				- [ ] Water taken
				""")).findFirst().orElseThrow();
		assertThat(item.text()).isEqualTo("Coal loaded:");
		assertThat(item.details()).isEqualTo("- tender one\n- tender two\n\nWeigh it.\n\n```sh\nweigh --all\n```");
	}

	@Test
	void aPlainItemThatHoldsEntriesIsASection() {
		Outline outline = Reading.outline("""
				## Yard
				- **Doors** (if used):
				  - [ ] Closed
				- Loose words
				""");
		Section doors = Reading.section(outline, "Doors (if used)");
		assertThat(doors.level()).isEqualTo(3);
		assertThat(doors.items()).singleElement().satisfies((item) -> assertThat(item.optional()).isTrue());
		assertThat(Reading.section(outline, "Yard").notes()).isEqualTo("- Loose words");
	}

	@Test
	void readsAttributesBehindEntriesAndHeadings() {
		Outline outline = Reading.outline("""
				## Yard <!-- critical -->
				- [ ] Lamps <!-- key: LAMP-1, weight: 2.5, category: Light -->
				- [ ] Flags
				  <!-- critical: no, optional, note: "two, at least" -->
				- [ ] Bells <!-- a plain remark -->
				- [x] Whistle <!-- state: failed, weight: lots -->
				""");
		Item lamps = Reading.item(outline, "Lamps");
		assertThat(lamps.key()).isEqualTo("LAMP-1");
		assertThat(lamps.weight()).isEqualByComparingTo("2.5");
		assertThat(lamps.category()).isEqualTo("Light");
		assertThat(lamps.critical()).isTrue();
		assertThat(Reading.item(outline, "Flags").critical()).isFalse();
		assertThat(Reading.item(outline, "Flags").optional()).isTrue();
		assertThat(Reading.item(outline, "Bells").critical()).isTrue();
		assertThat(Reading.item(outline, "Whistle").weight()).isEqualByComparingTo("1");
		assertThat(outline.warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.line()).isEqualTo(6);
			assertThat(warning.message()).contains("weight", "lots");
		});
	}

	@Test
	void onlyPreparationCanBeCritical() {
		Outline outline = Reading.outline("## Go-live\n- [ ] Whistle <!-- critical -->");
		assertThat(Reading.item(outline, "Whistle").critical()).isFalse();
		assertThat(outline.warnings()).singleElement().satisfies((warning) -> assertThat(warning.line()).isEqualTo(2));
	}

	@Test
	void theTitleIsNoSectionAndWhatStandsUnderItComesFirst() {
		Outline outline = Reading.outline("# 🚂 Night train\n\nRuns daily.\n\n## Yard\n- [ ] Swept\n");
		assertThat(outline.title()).isEqualTo("Night train");
		assertThat(outline.sections()).extracting(Section::level).containsExactly(1, 2);
		assertThat(outline.sections().get(0).notes()).isEqualTo("Runs daily.");
		assertThat(outline.counts().headings()).containsEntry(1, 1).containsEntry(2, 1);
	}

	@Test
	void severalHeadingsOfTheFirstLevelAreSections() {
		Outline outline = Reading.outline("- [ ] first of all\n\nYard\n====\n- [ ] a\n\nLine\n====\n- [ ] b\n");
		assertThat(outline.sections()).extracting(Section::title).containsExactly("", "Yard", "Line");
		assertThat(outline.sections()).extracting(Section::level).containsExactly(0, 1, 1);
	}

}
