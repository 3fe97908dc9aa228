package greenboard.day;

import java.io.UnsupportedEncodingException;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * What a reader reads of a page.
 */
final class Html {

	private Html() {
	}

	/** Its words with single gaps, without the markup. */
	static String words(MvcTestResult page) {
		try {
			String text = page.getResponse().getContentAsString().replaceAll("(?s)<(script|style).*?</\\1>", "");
			return HtmlUtils.htmlUnescape(text.replaceAll("(?s)<[^>]*>", "")).replaceAll("\\s+", " ");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
