package greenboard.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/**
 * A page as it comes out of the printer.
 */
final class Paper {

	private static final String FINDINGS = """
			() => {
				const shown = (e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
				const name = (e) => e.outerHTML.slice(0, 120).replace(/\\s+/g, ' ');
				const found = [];
				for (const e of document.querySelectorAll('nav, form, dialog, [popover], input:not([type=hidden]), select,'
						+ 'textarea, summary, button:not(.tick), .btn'))
					if (shown(e)) found.push('to be pressed: ' + name(e));
				for (const e of document.querySelectorAll('body, h1, h2, h3, .name')) {
					const [r, g, b] = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number);
					if (shown(e) && 0.2126 * r + 0.7152 * g + 0.0722 * b > 128) found.push('light ink: ' + name(e));
				}
				for (const e of document.querySelectorAll('.sec-h, .phase, h2'))
					if (shown(e) && getComputedStyle(e).breakAfter !== 'avoid') found.push('parted from what follows: ' + name(e));
				for (const e of document.querySelectorAll('.row-i, .log li, .dep, tr'))
					if (shown(e) && getComputedStyle(e).breakInside !== 'avoid') found.push('may be torn apart: ' + name(e));
				for (const e of document.querySelectorAll('body *'))
					if (shown(e) && getComputedStyle(e).position === 'sticky') found.push('repeated: ' + name(e));
				return found;
			}""";

	private static final String ITEMS = """
			() => [...document.querySelectorAll('.items li')].map(e => {
				const row = e.querySelector(':scope > .row-i') ?? e;
				const key = row.querySelector('.key').innerText;
				const state = /(?:\\[| )(Open|Done|Failed|Not applicable|Waived)(?:\\]|:| until)/.exec(row.innerText.replace(/\\n/g, ' '));
				return key + ' ' + (state ? state[1] : 'says no state');
			})""";

	private Paper() {
	}

	/**
	 * Finds what does not belong on paper: what is there to be pressed, light ink, rows
	 * that a page's end may tear apart.
	 * @param page the page
	 * @return what is wrong
	 */
	static List<String> findings(Page page) {
		return onPaper(page, FINDINGS);
	}

	/**
	 * Reads the items that are printed.
	 * @param page the page
	 * @return each its key and the word for its state, in the order of the keys
	 */
	static List<String> items(Page page) {
		return onPaper(page, ITEMS).stream().sorted().toList();
	}

	private static List<String> onPaper(Page page, String script) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		try {
			return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
		}
		finally {
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		}
	}

}
