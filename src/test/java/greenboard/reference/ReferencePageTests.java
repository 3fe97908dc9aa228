package greenboard.reference;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import greenboard.PageRenderer;
import greenboard.board.SampleBoard;
import greenboard.outline.Outline;
import greenboard.signoffs.SignOffRole;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencePageTests {

	private final PageRenderer pages = new PageRenderer("layout", "board", "reference", "verdict");

	@Test
	void showsTheRolesOfTheChecklist() {
		SignOffRole role = new SignOffRole("ops", "Operations", Outline.SignOffRole.Group.TECHNICAL,
				Outline.SignOffRole.When.BEFORE, true, List.of(), 1, List.of(), false, false);
		ReferencePage page = ReferencePage.of(SampleBoard.board(), List.of(role));
		assertThat(this.pages.render("reference/reference", Map.of("page", page))).contains("Operations")
			.doesNotContain("??");
	}

}
