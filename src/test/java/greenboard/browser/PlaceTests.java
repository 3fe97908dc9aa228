package greenboard.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTests {

	/**
	 * The set-up has tests of its own; the rest is no page but a part, a file or a way.
	 */
	private static final String NO_PLACE = "/|/setup|/calendar/\\{name}|/deployments/changes|/deployments/\\{id}/(?:standing|pack|changes|since|evidence/\\{evidence})|.*\\.(?:md|pdf|json|ics)|/actuator.*|/api/v1/.*";

	@Test
	void holdsEveryPageThatThereIs() throws IOException {
		String routes = new ClassPathResource("routes.csv").getContentAsString(StandardCharsets.UTF_8);
		List<String> pages = routes.lines()
			.map((line) -> line.split(" *; *"))
			.filter((route) -> route[0].equals("GET") && !route[1].matches(NO_PLACE))
			.map((route) -> route[1])
			.toList();

		assertThat(pages).hasSizeGreaterThan(20).allSatisfy((page) -> assertThat(paths()).anyMatch(matching(page)));
	}

	private static Predicate<String> matching(String page) {
		return (path) -> path.matches(page.replaceAll("\\{\\w+}", "[^/]+"));
	}

	private static Stream<String> paths() {
		return Stream.of(Place.values())
			.filter((place) -> place.status() == 200)
			.map((place) -> place.path()
				.replaceFirst("\\?.*", "")
				.replaceAll("^\\{(board|ended|day|called)}", "/deployments/x")
				.replace("{draft}", "/templates/drafts/x"));
	}

}
