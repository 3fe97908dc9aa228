package greenboard.board;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import greenboard.PageRenderer;
import greenboard.audit.AuditEntry;
import greenboard.board.Filter.Show;
import greenboard.register.Board;
import greenboard.verdict.Tallies;

import static org.assertj.core.api.Assertions.assertThat;

class BoardPagesTests {

	private static final Rights ALL = new Rights(true, true, true, true);

	private static final Rights NONE = new Rights(false, false, false, false);

	private final PageRenderer pages = new PageRenderer("layout", "board", "deployments", "verdict");

	private final Board board = SampleBoard.board();

	@Test
	void showsEveryItemWithItsBoxNamedByItsWords() {
		String page = checklist(Show.ALL, ALL, false);
		assertThat(this.board.allItems())
			.allSatisfy((item) -> assertThat(page).contains("id=\"i-" + item.key() + "\""));
		assertThat(page).contains("role=\"checkbox\" id=\"t-APP-1\" aria-checked=\"true\" aria-labelledby=\"n-APP-1\"",
				"state?state=OPEN&amp;version=3");
	}

	@Test
	void hasNothingUnresolvedAndNothingInline() {
		String page = checklist(Show.ALL, ALL, false);
		assertThat(page).doesNotContain("??", "th:", " style=", "javascript:")
			.doesNotContainPattern("<script(?![^>]* src=)");
	}

	@Test
	void hasEveryIdOnce() {
		List<String> ids = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
			.matcher(checklist(Show.ALL, ALL, false))
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(ids).doesNotHaveDuplicates();
	}

	@Test
	void offersNoBoxToThoseWhoMayNotTick() {
		assertThat(checklist(Show.ALL, NONE, false)).doesNotContain("role=\"checkbox\"", "id=\"tick\"", "/edit");
	}

	@Test
	void offersNoBoxForTheStepsOfARollback() {
		assertThat(checklist(Show.ALL, ALL, false)).contains("id=\"i-RB-1\"").doesNotContain("id=\"t-RB-1\"");
	}

	@Test
	void showsOnlyWhatTheFilterTakes() {
		assertThat(checklist(Show.CRITICAL, ALL, false)).contains("i-SEC-2").doesNotContain("i-APP-1");
		assertThat(checklist(Show.REQUESTS, ALL, false)).contains("i-SEC-4").doesNotContain("i-SEC-2\"");
		assertThat(checklist(Show.MINE, ALL, false)).contains("Nothing is assigned to you here");
	}

	@Test
	void keepsTheParentOfWhatTheFilterTakes() {
		assertThat(checklist(Show.OPEN, ALL, false)).contains("i-APP-4", "i-APP-6").doesNotContain("i-APP-5");
	}

	@Test
	void selectsSeveralWithoutScripts() {
		assertThat(checklist(Show.ALL, ALL, true)).contains("name=\"items\"", "value=\"APP-7:3\"", "form=\"several\"");
	}

	@Test
	void namesWhatBlocksAndWhoHasItInHand() {
		assertThat(checklist(Show.ALL, ALL, false)).contains("/items/SEC-2", "Amir Haddad");
	}

	@Test
	void saysInTheHeadOfASectionWhenItIsWorked() {
		assertThat(checklist(Show.ALL, ALL, false)).contains("4 hours before, <time",
				"datetime=\"2026-11-26T18:00:00Z\"");
	}

	@Test
	void explainsTheScore() {
		String page = this.pages.render("board/score", Map.of("page", ScorePage.of(this.board, way())));
		assertThat(page).contains("Application", "Security", "40").doesNotContain("??");
	}

	@Test
	void namesWhatIsOutsideTheScore() {
		Board outside = SampleBoard.board("Networks");
		String page = this.pages.render("board/score", Map.of("page", ScorePage.of(outside, way())));
		String section = page.substring(page.indexOf("id=\"outside\""), page.indexOf("id=\"bands\""));
		assertThat(section).contains("/items/APP-7\"", "APP-3 Load test", "Failed")
			.doesNotContain("APP-1", "APP-8", "SEC-2");
		assertThat(this.pages.render("board/score", Map.of("page", ScorePage.of(this.board, way()))))
			.doesNotContain("id=\"outside\"");
	}

	@Test
	void showsTheWordsOfTheHistoryWithoutTheirMarks() {
		HistoryLine line = HistoryLine.of(new AuditEntry(SampleBoard.ID.value(), 3, SampleBoard.NOW, null, "Sara",
				"item.reworded", "SEC-4 Flags of `4.2.0` are **off**", "SEC-4", "Flags are `off`", "Flags of `4.2.0`",
				"clearer", "0", "1"));
		assertThat(line.subject()).isEqualTo("SEC-4 Flags of 4.2.0 are off");
		assertThat(line.before()).isEqualTo("Flags are off");
		assertThat(line.after()).isEqualTo("Flags of 4.2.0");
	}

	@Test
	void leavesOtherNamesOfTheHistoryAsTheyAre() {
		HistoryLine line = HistoryLine.of(new AuditEntry(SampleBoard.ID.value(), 3, SampleBoard.NOW, null, "Sara",
				"deployment.changed", "4.*2*.0 to `qa`", null, "_a_", "*b*", null, "0", "1"));
		assertThat(line.subject()).isEqualTo("4.*2*.0 to `qa`");
		assertThat(line.before() + line.after()).isEqualTo("_a_*b*");
	}

	private String checklist(Show show, Rights rights, boolean several) {
		ChecklistPage page = ChecklistPage.of(this.board, way(), new Filter(show, null, several), rights,
				SampleBoard.SARA.id());
		return this.pages.render("board/checklist", Map.of("page", page));
	}

	private greenboard.readiness.ShortestWay way() {
		return greenboard.readiness.ShortestWay.find(this.board.assessment().readiness(),
				this.board.allItems()
					.filter((item) -> item.settable() && item.state() == greenboard.readiness.Status.OPEN
							&& item.phase() == greenboard.outline.Phase.PREPARE)
					.map((item) -> new greenboard.readiness.OpenLeaf(item.key(),
							String.valueOf(Tallies.place(this.board.head().scheme(), item.category())), item.weight(),
							item.critical(), null))
					.toList());
	}

}
