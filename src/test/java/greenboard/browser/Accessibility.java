package greenboard.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * WCAG 2.2 at level AA, as far as axe can tell. It runs in the page itself, which has no
 * frames: its builder opens another page for each run.
 */
final class Accessibility {

	private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	private static final String AXE = axe();

	private static final String FINDINGS = """
			async (tags) => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
				.flatMap(rule => rule.nodes.map(node =>
					`${rule.id}: ${rule.help}: ${node.html} ${node.failureSummary.replaceAll('\\n', ' ')}`))""";

	private Accessibility() {
	}

	private static String axe() {
		try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Checks the page as it is shown now.
	 * @param page the page
	 * @return what is wrong with which element
	 */
	static List<String> findings(Page page) {
		if (!(boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(AXE);
		}
		return ((List<?>) page.evaluate(FINDINGS, LEVEL_AA)).stream().map(String::valueOf).toList();
	}

}
