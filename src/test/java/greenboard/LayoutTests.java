package greenboard;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private final PageRenderer pages = new PageRenderer("layout");

	@ParameterizedTest
	@ValueSource(strings = { "400", "403", "404", "409", "413", "429", "500", "507", "4xx", "5xx" })
	void everyErrorSaysWhatHappenedAndWhatToDo(String status) {
		String page = this.pages.render("error/" + status, Map.of());
		assertThat(page).contains("<h1>", "class=\"lead-p\"", "Go to deployments").doesNotContain("??", "th:");
	}

	@Test
	void hasNoInlineScriptAndNoInlineStyle() {
		String page = this.pages.render("error/404", Map.of("head", Reader.ADMINISTRATOR, "said", "Project made"));
		assertThat(page).doesNotContain("<style", " style=", "javascript:", " onclick")
			.doesNotContainPattern("<script(?![^>]* src=)");
	}

	@Test
	void marksTheRoomAndOffersPeopleToAdministratorsOnly() {
		assertThat(this.pages.render("error/404", Map.of("head", Reader.ADMINISTRATOR))).contains(
				"href=\"/templates\" aria-current=\"true\"", "href=\"/people\"", "data-bs-theme=\"dark\"",
				"data-keys=\"off\"");
		assertThat(this.pages.render("error/404", Map.of())).doesNotContain("/people", "/account")
			.contains("data-bs-theme=\"auto\"", "data-keys=\"on\"");
	}

	@Test
	void escapesWhatWasSaid() {
		assertThat(this.pages.render("error/404", Map.of("said", "<b>x</b>"))).contains("&lt;b&gt;x&lt;/b&gt;");
	}

	/** Who reads the page. */
	public record Reader(Object person, String name, String initials, boolean administrator, String theme,
			boolean singleKeys, String room, boolean posted) {

		static final Reader ADMINISTRATOR = new Reader("id", "Ada King", "AK", true, "dark", false, "templates", false);

	}

}
