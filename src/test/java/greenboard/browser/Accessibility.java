package greenboard.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/**
 * WCAG 2.2 at level AA, as far as axe can tell.
 */
final class Accessibility {

	private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	private Accessibility() {
	}

	/**
	 * Checks the page as it is shown now.
	 * @param page the page
	 * @return what is wrong with which element
	 */
	static List<String> findings(Page page) {
		return new AxeBuilder(page).withTags(LEVEL_AA)
			.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes().stream().map((node) -> finding(rule, node)))
			.toList();
	}

	private static String finding(Rule rule, CheckedNode node) {
		return "%s: %s: %s %s".formatted(rule.getId(), rule.getHelp(), node.getHtml(),
				node.getFailureSummary().replace('\n', ' '));
	}

}
