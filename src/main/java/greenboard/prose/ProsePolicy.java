package greenboard.prose;

import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML made from Markdown may hold.
 */
final class ProsePolicy {

	/** Elements inside a line. */
	static final PolicyFactory INLINE = line().toFactory();

	/** Elements inside a line, and blocks. */
	static final PolicyFactory BLOCKS = line()
		.allowElements("p", "br", "hr", "blockquote", "ul", "ol", "li", "pre", "table", "thead", "tbody", "tr", "th",
				"td")
		.allowAttributes("start")
		.matching(Pattern.compile("[0-9]{1,9}"))
		.onElements("ol")
		.toFactory();

	// relative addresses would lead to pages of this application, so they are no links
	private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:).*", Pattern.DOTALL);

	private ProsePolicy() {
	}

	private static HtmlPolicyBuilder line() {
		return new HtmlPolicyBuilder().allowElements("a", "code", "em", "strong")
			.allowUrlProtocols("http", "https", "mailto")
			.allowAttributes("href")
			.matching((element, attribute, value) -> ADDRESS.matcher(value).matches() ? value : null)
			.onElements("a")
			.requireRelsOnLinks("noopener", "noreferrer", "nofollow");
	}

}
