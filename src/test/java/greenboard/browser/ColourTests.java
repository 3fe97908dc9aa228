package greenboard.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.browser.Sign.Sight;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is told by colour alone: whoever sees none, or takes red for green, tells every
 * verdict, lamp and state from every other.
 */
@BrowserTest
class ColourTests {

	@Autowired
	private Signals signals;

	static Stream<Arguments> sights() {
		return Stream.of(Look.DESKTOP, Look.DESKTOP.dark())
			.flatMap((look) -> Stream.of(Sight.values()).map((sight) -> Arguments.of(look, sight)));
	}

	@ParameterizedTest
	@MethodSource("sights")
	void tellsTheVerdictsOfAListApart(Look look, Sight sight, Visitors visitors) {
		Page page = open(look, visitors, "/deployments");

		holdVerdicts(Sign.of(page, ".dep .chip > .ic", 7, sight), 4);
		holdVerdicts(Sign.of(page, ".pick a[class^=v-] > .ic", 4, sight), 4);
	}

	@ParameterizedTest
	@MethodSource("sights")
	void tellsTheVerdictsAboveAChecklistApart(Look look, Sight sight, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.signals.ready().session());
		List<Sign> signs = this.signals.places().stream().flatMap((place) -> {
			visitor.visit(place);
			return Sign.of(visitor.page(), "#mast .verdict > .ic", 12, sight).stream();
		}).toList();

		holdVerdicts(signs, 5);
	}

	@ParameterizedTest
	@MethodSource("sights")
	void tellsLampsAndStatesApart(Look look, Sight sight, Visitors visitors) {
		Page page = open(look, visitors, this.signals.ready().board());
		List<Sign> lamps = Sign.of(page, ".stations .lamp", 1, sight);
		List<Sign> states = Stream.of("open", "done", "failed", "na", "waived")
			.flatMap(
					(state) -> Sign.of(page, "li." + state + " > .row-i > :is(.tick, .st) >> nth=0", 1, sight).stream())
			.toList();

		assertThat(lamps).hasSize(7);
		assertThat(Sign.alike(lamps)).isEmpty();
		assertThat(states).hasSize(5);
		assertThat(Sign.alike(states)).isEmpty();
		assertThat(page.locator("li.critical .tag.hot").allInnerTexts()).containsOnly("critical").isNotEmpty();
		assertThat(page.locator(":is(li.failed, li.na, li.waived) .why-i b").allInnerTexts())
			.containsExactly("Not applicable:", "Failed:", "Failed:", "Waived until 2027-04-01:");
	}

	private Page open(Look look, Visitors visitors, String path) {
		Visitor visitor = visitors.come(look).signedIn(this.signals.ready().session());
		visitor.visit(path);
		return visitor.page();
	}

	private static void holdVerdicts(List<Sign> signs, int count) {
		assertThat(signs).hasSize(count);
		assertThat(signs).extracting(Sign::word).doesNotContain("").doesNotHaveDuplicates();
		assertThat(signs).extracting(Sign::icon).doesNotContain("").doesNotHaveDuplicates();
		assertThat(Sign.alike(signs)).isEmpty();
	}

}
