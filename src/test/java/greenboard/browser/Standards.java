package greenboard.browser;

import java.util.List;
import java.util.function.Supplier;

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

	private Standards() {
	}

	/**
	 * Holds the page that a visitor sees to all of them, in light and in dark. A phone is
	 * sent the same HTML as a desktop, where alone it is checked.
	 * @param visitor the visitor, with scripts
	 */
	public static void hold(Visitor visitor) {
		Page page = visitor.page();
		SoftAssertions.assertSoftly((softly) -> {
			expectNone(softly, visitor, "accessibility", () -> Accessibility.findings(page));
			expectNone(softly, visitor, "HTML",
					() -> visitor.look().touch() ? List.of() : Markup.findings(visitor.source()));
			expectNone(softly, visitor, "targets below 24 pixels", () -> Measurements.smallTargets(page, TARGET));
			expectNone(softly, visitor, "rows below 44 pixels",
					() -> visitor.look().touch() ? Measurements.lowRows(page, ROW) : List.of());
			expectNone(softly, visitor, "focus that is covered", () -> Measurements.coveredFocus(page));
			expectNone(softly, visitor, "reflow", () -> Measurements.sideways(page));
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
			expectNone(softly, visitor, "accessibility in the dark", () -> Accessibility.findings(page));
		});
	}

	private static void expectNone(SoftAssertions softly, Visitor visitor, String what,
			Supplier<List<String>> findings) {
		softly.assertThat(findings.get()).as("%s on %s, %s", what, visitor.path(), visitor.look()).isEmpty();
	}

	/**
	 * Holds a document to the HTML standard alone.
	 * @param html as it came over the wire
	 */
	public static void holdMarkup(String html) {
		Assertions.assertThat(Markup.findings(html)).as("HTML").isEmpty();
	}

}
