package greenboard.browser;

import java.util.List;

import org.assertj.core.api.SoftAssertions;

import static org.assertj.core.api.Assertions.assertThat;

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

	private static void expectNone(SoftAssertions softly, Visitor visitor, String what, List<String> findings) {
		softly.assertThat(findings).as("%s on %s, %s", what, visitor.path(), visitor.look()).isEmpty();
	}

	/**
	 * Holds a document to the HTML standard alone.
	 * @param html as it came over the wire
	 */
	public static void holdMarkup(String html) {
		assertThat(Markup.findings(html)).as("HTML").isEmpty();
	}

}
