package greenboard.revision;

import java.util.regex.Pattern;

/**
 * Puts texts that people typed into one line of a document, so that they stay inside
 * their place in it.
 */
final class InlineText {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

	private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");

	private InlineText() {
	}

	/**
	 * Inline Markdown in one line; it cannot open a comment.
	 * @param markdown the text
	 * @return the text in one line
	 */
	static String markdown(String markdown) {
		return oneLine(markdown).replace("<!--", "\\<!--");
	}

	/**
	 * Plain text in one line, every mark of Markdown escaped.
	 * @param plain the text
	 * @return Markdown that shows the text
	 */
	static String plain(String plain) {
		return MARKS.matcher(oneLine(plain)).replaceAll("\\\\$0");
	}

	private static String oneLine(String text) {
		return SPACE.matcher(text).replaceAll(" ").strip();
	}

}
