package greenboard.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What every page is held to, whoever sees it and however.
 */
public final class Standards {

	private static final int TARGET = 24;

	private static final int ROW = 44;

	private static final int FOCUS_STEPS = 60;

	private Standards() {
	}

	/**
	 * Holds the page that a visitor sees to all of them.
	 * @param visitor the visitor, with scripts
	 */
	public static void hold(Visitor visitor) {
		SoftAssertions.assertSoftly((softly) -> {
			expectNone(softly, visitor, "accessibility", Accessibility.findings(visitor.page()));
			expectNone(softly, visitor, "HTML", Markup.findings(visitor.source()));
			expectNone(softly, visitor, "targets below 24 pixels", Measurements.smallTargets(visitor.page(), TARGET));
			expectNone(softly, visitor, "rows below 44 pixels",
					visitor.look().touch() ? Measurements.lowRows(visitor.page(), ROW) : List.of());
			expectNone(softly, visitor, "reflow", Measurements.sideways(visitor.page()));
			expectNone(softly, visitor, "focus that is covered",
					Measurements.coveredFocus(visitor.page(), FOCUS_STEPS));
		});
	}

	/**
	 * Holds the page that a visitor sees to WCAG 2.2 AA, in light and in dark, and its
	 * document to the HTML standard.
	 * @param visitor the visitor, with scripts
	 */
	public static void holdAccessibility(Visitor visitor) {
		SoftAssertions.assertSoftly((softly) -> {
			expectNone(softly, visitor, "accessibility", Accessibility.findings(visitor.page()));
			expectNone(softly, visitor, "HTML", Markup.findings(visitor.source()));
		});
		holdInTheDark(visitor);
	}

	/**
	 * Holds the colours of the page that a visitor sees to them in the dark scheme too.
	 * The page stays as it is.
	 * @param visitor the visitor, with scripts
	 */
	public static void holdInTheDark(Visitor visitor) {
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		assertThat(visitor.page().locator("html")).hasAttribute("data-bs-theme", "dark");
		Assertions.assertThat(Accessibility.findings(visitor.page()))
			.as("accessibility in the dark on %s, %s", visitor.path(), visitor.look())
			.isEmpty();
	}

	private static void expectNone(SoftAssertions softly, Visitor visitor, String what, List<String> findings) {
		softly.assertThat(findings).as("%s on %s, %s", what, visitor.path(), visitor.look()).isEmpty();
	}

	/**
	 * Holds a document to the HTML standard alone.
	 * @param html as it came over the wire
	 */
	public static void holdMarkup(String html) {
		Assertions.assertThat(Markup.findings(html)).as("HTML").isEmpty();
	}

}
