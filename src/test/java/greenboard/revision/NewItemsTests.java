package greenboard.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import greenboard.markdown.Checklist;
import greenboard.outline.Outline;
import greenboard.revision.Amendment.NewItem;
import greenboard.revision.Amendment.Title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NewItemsTests {

	private static final String SOURCE = """
			# Shop

			## Servers
			- [ ] Disk space
			- [ ] Two nodes
			  - [ ] The second answers

			Seen to by operations.

			## Orders
			> 1. [ ] Quoted

			## Sign-off
			- [ ] Tech lead approval
			- [ ] Party planned""";

	private final Checklist checklist = Outlines.read(SOURCE);

	@Test
	void areWrittenBehindTheLastOneOfTheirSectionWithWhyTheyExist() {
		assertThat(amend(new NewItem(3, "Cache *warm*", "It was cold", true))).isEqualTo(SOURCE.replace("answers\n", """
				answers
				- [ ] Cache *warm* <!-- critical -->
				  - Why this item exists: It was cold
				"""));
		assertThat(amend(new NewItem(10, "Counted", "Lost", false))).contains("""
				> 1. [ ] Quoted
				> 2. [ ] Counted
				>    - Why this item exists: Lost
				""");
		assertThat(amend(new NewItem(13, "Cake ordered", "Hunger", false)))
			.endsWith("planned\n- [ ] Cake ordered\n  - Why this item exists: Hunger\n");
	}

	@Test
	void canBeSeveralInOneSectionAndBesideOtherChanges() {
		String amended = amend(new Title("The shop"), new NewItem(3, "One", "a", false),
				new NewItem(10, "Three", "c", false), new NewItem(3, "Two", "b", false));

		assertThat(OutlineTree.items(Outlines.read(amended).outline()).map(Outline.Item::text)).containsExactly(
				"Disk space", "Two nodes", "The second answers", "One", "Two", "Quoted", "Three", "Party planned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "- [ ] another entry", "# a heading", "1. [x] one", "> quoted", "| a | b |",
			"<!-- key: X-1 -->", "two\n- [ ] lines", "```", "____ Date: ____", "[x] ticked", "<b>bold</b>", "    code",
			"---" })
	void stayWhereTheyAreWhateverTheySay(String words) {
		Checklist amended = Outlines.read(amend(new NewItem(3, words, words, false)));

		Outline.Item item = OutlineTree.items(amended.outline()).toList().get(3);
		assertThat(OutlineTree.items(amended.outline())).hasSize(6);
		assertThat(item.items()).isEmpty();
		assertThat(item.details()).contains("Why this item exists:");
		assertThat(amended.outline().warnings()).hasSameSizeAs(this.checklist.outline().warnings());
	}

	@Test
	void areRefusedWhereTheyWouldBeSomethingElse() {
		assertThatExceptionOfType(NoItem.class)
			.isThrownBy(() -> amend(new NewItem(13, "Security lead approval", "Nobody was asked", false)));
		assertThatIllegalArgumentException().isThrownBy(() -> amend(new NewItem(99, "One", "a", false)));
	}

	private String amend(Amendment... amendments) {
		return ChecklistEditor.amend(this.checklist, List.of(amendments));
	}

}
