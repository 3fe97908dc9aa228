package greenboard.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

/**
 * What only measuring shows: whether targets are large enough, whether a narrow page
 * needs scrolling sideways, whether the focus can be seen.
 */
final class Measurements {

	private static final String SMALL_TARGETS = """
			(least) => {
				const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
				const hidden = (r) => r.width <= 1 || r.height <= 1;
				const inSentence = (e) => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
					&& [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim().length > 1);
				const withLabels = (e) => [e, ...(e.labels || [])].map(x => x.getBoundingClientRect());
				return [...document.querySelectorAll(
						'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=checkbox]')]
					.filter(e => shown(e) && !hidden(e.getBoundingClientRect()) && !inSentence(e))
					.filter(e => !withLabels(e).some(r => r.width >= least && r.height >= least))
					.map(e => {
						const r = e.getBoundingClientRect();
						return `${Math.round(r.width)}x${Math.round(r.height)}: ${e.outerHTML.slice(0, 160)}`;
					});
			}""";

	private static final String LOW_ROWS = """
			(least) => [...document.querySelectorAll('[data-row], .row-item, li:has(> .tick), li:has(> * > .tick)')]
				.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < least)
				.map(e => `${Math.round(e.getBoundingClientRect().height)} high: ${e.outerHTML.slice(0, 160)}`)""";

	private static final String SIDEWAYS = """
			() => {
				const width = document.documentElement.clientWidth;
				if (document.documentElement.scrollWidth <= width) return [];
				return [...document.body.querySelectorAll('*')]
					.filter(e => e.getBoundingClientRect().right > width + 1)
					.slice(-3)
					.map(e => `${Math.round(e.getBoundingClientRect().right)} of ${width}: ${e.outerHTML.slice(0, 160)}`)
					.concat(['the page scrolls sideways: ' + document.documentElement.scrollWidth + ' of ' + width]);
			}""";

	private static final String APPLY_STYLE = """
			(css) => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(css);
				document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => !s.forMeasuring);
				sheet.forMeasuring = true;
				document.adoptedStyleSheets.push(sheet);
			}""";

	/** A browser may scroll to what has the focus in a later frame. */
	private static final String COVERED_FOCUS = """
			async () => {
				const e = document.activeElement;
				if (!e || e === document.body) return null;
				const seen = () => {
					const r = e.getBoundingClientRect();
					return [[r.left + r.width / 2, r.top + r.height / 2], [r.left + 2, r.top + 2],
							[r.right - 2, r.bottom - 2]].some(([x, y]) => {
						const top = document.elementFromPoint(x, y);
						return top && (e.contains(top) || top.contains(e) && top !== document.body);
					});
				};
				for (let frame = 0; frame < 20; frame++) {
					if (seen()) return '';
					await new Promise(requestAnimationFrame);
				}
				return e.outerHTML.slice(0, 160);
			}""";

	private static final String LARGE_TEXT = ":root { font-size: 200% !important }";

	/** The spacing that WCAG's success criterion 1.4.12 names. */
	private static final String WIDE_SPACING = """
			* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
			p { margin-bottom: 2em !important }""";

	private static final int MOST_STEPS = 300;

	private Measurements() {
	}

	/**
	 * Finds what is too small to hit. Links inside a sentence are exempt, as in WCAG's
	 * success criterion 2.5.8; a control is as large as its label.
	 * @param page the page
	 * @param least the least width and height in CSS pixels
	 * @return what is smaller
	 */
	static List<String> smallTargets(Page page, int least) {
		return texts(page.evaluate(SMALL_TARGETS, least));
	}

	/**
	 * Finds rows of a list that are too low for a thumb.
	 * @param page the page
	 * @param least the least height in CSS pixels
	 * @return what is lower
	 */
	static List<String> lowRows(Page page, int least) {
		return texts(page.evaluate(LOW_ROWS, least));
	}

	/**
	 * Finds what needs scrolling sideways at 320 pixels: as it is, with text of twice the
	 * size, and with wider spacing. The page is left as it was.
	 * @param page the page
	 * @return what sticks out
	 */
	static List<String> sideways(Page page) {
		ViewportSize before = page.viewportSize();
		page.setViewportSize(320, before.height);
		try {
			return Stream.of("", LARGE_TEXT, WIDE_SPACING).flatMap((style) -> {
				page.evaluate(APPLY_STYLE, style);
				return texts(page.evaluate(SIDEWAYS)).stream().map((text) -> style + text);
			}).toList();
		}
		finally {
			page.evaluate(APPLY_STYLE, "");
			page.setViewportSize(before.width, before.height);
		}
	}

	/**
	 * Moves the focus through the page with Tab, to its end and back again, and finds
	 * where it cannot be seen, under a sticky head for example.
	 * @param page the page
	 * @return what had the focus and was covered
	 */
	static List<String> coveredFocus(Page page) {
		List<String> covered = Stream.of("Tab", "Shift+Tab")
			.flatMap((key) -> coveredFocus(page, key))
			.distinct()
			.toList();
		page.evaluate("() => document.activeElement.blur()");
		return covered;
	}

	private static Stream<String> coveredFocus(Page page, String key) {
		return Stream.generate(() -> {
			page.keyboard().press(key);
			return Optional.ofNullable(page.evaluate(COVERED_FOCUS));
		})
			.limit(MOST_STEPS)
			.takeWhile(Optional::isPresent)
			.map(Optional::get)
			.map(Object::toString)
			.filter((text) -> !text.isEmpty());
	}

	private static List<String> texts(Object found) {
		return ((List<?>) found).stream().map(String::valueOf).toList();
	}

}
