package greenboard.difference;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import greenboard.difference.Difference.Kind;
import greenboard.difference.Difference.Subject;
import greenboard.markdown.ChecklistReader;
import greenboard.outline.Outline;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistDifferenceTests {

	private static final String BEFORE = """
			---
			categories: {A: 50, B: 50}
			roles: [{title: Boss}, {title: Chief}]
			triggers: [CPU > 90%]
			---
			# X
			## A
			- [ ] one <!-- key: K-1 -->
			- [ ] two <!-- key: K-2 -->
			- [ ] three <!-- key: K-3 -->
			## B
			- [ ] four <!-- key: K-4 -->
			""";

	@Test
	void findsNothingBetweenEqualVersions() {
		assertThat(between(BEFORE, BEFORE.replace("# X\n", "# X\n\nMore.\n\n").replace("[ ]", "[x]"))).isEmpty();
	}

	@Test
	void findsWhatWasAddedRemovedAndReworded() {
		String after = BEFORE.replace("- [ ] one <!-- key: K-1 -->\n", "- [ ] zero <!-- key: K-0 -->\n")
			.replace("two", "second");
		assertThat(between(BEFORE, after)).containsExactly(
				new Difference(Subject.ITEM, Kind.ADDED, "K-0", null, "zero", List.of()),
				new Difference(Subject.ITEM, Kind.REWORDED, "K-2", "two", "second", List.of()),
				new Difference(Subject.ITEM, Kind.REMOVED, "K-1", "one", null, List.of()));
	}

	@Test
	void findsWhatMovedAndNothingElse() {
		String after = BEFORE.replace("- [ ] one <!-- key: K-1 -->\n", "")
			.replace("## B\n", "- [ ] one <!-- key: K-1 -->\n## B\n");
		assertThat(between(BEFORE, after)).singleElement()
			.isEqualTo(new Difference(Subject.ITEM, Kind.MOVED, "K-1", "one", "one",
					List.of(new Difference.Change("place", "A", "A"))));
		String elsewhere = BEFORE.replace("- [ ] one <!-- key: K-1 -->\n", "") + "- [ ] one <!-- key: K-1 -->\n";
		assertThat(between(BEFORE, elsewhere)).extracting(Difference::kind).containsExactly(Kind.MOVED, Kind.CHANGED);
	}

	@Test
	void findsChangedAttributes() {
		assertThat(between(BEFORE, BEFORE.replace("K-4", "K-4, phase: verify, weight: 2"))).singleElement()
			.isEqualTo(new Difference(Subject.ITEM, Kind.CHANGED, "K-4", "four", "four", List
				.of(new Difference.Change("phase", "PREPARE", "VERIFY"), new Difference.Change("weight", "1", "2"))));
	}

	@Test
	void findsRolesTriggersCategoriesAndBands() {
		String after = BEFORE.replace("A: 50, B: 50", "A: 70, B: 30")
			.replace("{title: Boss}, {title: Chief}", "{title: Boss, required: false}, {title: Owner}")
			.replace("CPU > 90%", "CPU > 80%")
			.replace("---\n# X", "bands: [{name: GO, from: 0, go: true}]\n---\n# X");
		assertThat(between(BEFORE, after)).extracting(Difference::subject)
			.contains(Subject.ROLE, Subject.TRIGGER, Subject.CATEGORY, Subject.BAND);
		assertThat(between(BEFORE, after)).filteredOn((each) -> each.subject() == Subject.ROLE)
			.extracting(Difference::kind)
			.containsExactly(Kind.CHANGED, Kind.ADDED, Kind.REMOVED);
		assertThat(between(BEFORE, after)).filteredOn((each) -> each.subject() == Subject.CATEGORY)
			.extracting(Difference::key)
			.containsExactly("A", "B");
		assertThat(between(BEFORE, after)).filteredOn((each) -> each.subject() == Subject.BAND)
			.extracting(Difference::kind)
			.containsExactly(Kind.ADDED, Kind.REMOVED, Kind.REMOVED, Kind.REMOVED, Kind.REMOVED);
	}

	private static List<Difference> between(String before, String after) {
		Outline old = ChecklistReader.read(before.getBytes(StandardCharsets.UTF_8)).outline();
		return ChecklistDifference.between(old,
				ChecklistReader.read(after.getBytes(StandardCharsets.UTF_8), old).outline());
	}

}
