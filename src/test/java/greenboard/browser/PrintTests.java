package greenboard.browser;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes out of the printer can be filed: everything that there is to read, states as
 * words, nothing to press.
 */
@BrowserTest
class PrintTests {

	private static final String WAITING = "SEC-2 Open";

	@Autowired
	private Showcase showcase;

	static Stream<Arguments> looks() {
		return Stream
			.of(Place.CHECKLIST, Place.SEVERAL, Place.ONLY_CRITICAL, Place.SCORE, Place.HISTORY, Place.REFERENCE,
					Place.ITEM, Place.DEPLOYMENTS)
			.flatMap((place) -> Stream.of(Look.DESKTOP, Look.DESKTOP.dark()).map((look) -> Arguments.of(place, look)));
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leavesOutWhatCannotBePressedOnPaper(Place place, Look look, Visitors visitors) {
		assertThat(Paper.findings(open(place, look, visitors))).isEmpty();
	}

	@Test
	void saysEveryStateInAWord(Visitors visitors) {
		assertThat(Paper.items(open(Place.CHECKLIST, Look.DESKTOP, visitors)))
			.contains("INF-2 Done", "INF-3 Failed", "PER-3 Not applicable", WAITING)
			.noneMatch((item) -> item.contains("says no state"));
	}

	@ParameterizedTest
	@EnumSource(names = { "SEVERAL", "ONLY_CRITICAL", "NOTHING_OF_MINE", "CHECKLIST_TO_READ" })
	void printsEveryItemHoweverThePageIsFiltered(Place place, Visitors visitors) {
		assertThat(Paper.items(open(place, Look.DESKTOP, visitors)))
			.containsExactlyElementsOf(Paper.items(open(Place.CHECKLIST, Look.DESKTOP, visitors)));
	}

	@Test
	void printsTimesThatStayTrue(Visitors visitors) {
		Page page = open(Place.CHECKLIST, Look.DESKTOP, visitors);
		assertThat(page.locator("#i-INF-2 .meta time").innerText()).startsWith("today");

		page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
		assertThat(page.locator("#i-INF-2 .meta time").innerText()).matches("\\w+ \\d+, \\d{4}, .*");
		page.evaluate("() => dispatchEvent(new Event('afterprint'))");
		assertThat(page.locator("#i-INF-2 .meta time").innerText()).startsWith("today");
	}

	/** On a phone's page it would take twice as many. */
	@Test
	void takesFewPages(Visitors visitors) {
		byte[] pdf = open(Place.CHECKLIST, Look.DESKTOP, visitors).pdf(new Page.PdfOptions().setFormat("A4"));

		assertThat(Pattern.compile("/Type /Page\\b").matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results())
			.hasSizeBetween(2, 3);
	}

	private Page open(Place place, Look look, Visitors visitors) {
		Visitor visitor = this.showcase.ready().come(place.who(), look, visitors);
		visitor.visit(this.showcase.path(place));
		return visitor.page();
	}

}
