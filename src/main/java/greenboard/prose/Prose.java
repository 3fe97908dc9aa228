package greenboard.prose;

/**
 * Shows Markdown that people wrote. The HTML holds text, lists, tables, code and links to
 * http, https and mailto addresses, nothing else: no markup of the writer's own, no
 * class, no id, no image, and no heading, since headings belong to the page around it.
 * Comments are left out, as everywhere else where Markdown is shown. Safe for use by
 * several threads; the time has a limit whatever the text, which is cut after
 * {@link #LONGEST} characters or {@link #MOST_LINES} lines.
 */
public final class Prose {

	/** How many characters are shown; what is beyond ends in an ellipsis. */
	public static final int LONGEST = 100_000;

	/**
	 * How many lines are shown: the parser takes a time that grows with the square of the
	 * lines of one paragraph.
	 */
	public static final int MOST_LINES = 5_000;

	private static final String ELLIPSIS = "\u2026";

	private static final ProseRenderer BLOCKS = ProseRenderer.ofBlocks();

	private static final ProseRenderer LINE = ProseRenderer.ofOneLine();

	private Prose() {
	}

	/**
	 * A text of paragraphs, lists, tables and code.
	 * @param markdown the text
	 * @return safe HTML of block elements, empty for a blank text
	 */
	public static String html(String markdown) {
		return BLOCKS.html(cut(markdown));
	}

	/**
	 * A text of one line, such as an item's; what would begin a list or a quote is text
	 * there.
	 * @param markdown the text; line ends become spaces
	 * @return safe HTML without block elements, empty for a blank text
	 */
	public static String inline(String markdown) {
		return LINE.html(oneLine(markdown));
	}

	/**
	 * The words of a text of one line, such as a name for a control.
	 * @param markdown the text; line ends become spaces
	 * @return plain text, not escaped for anything
	 */
	public static String plain(String markdown) {
		return LINE.plain(oneLine(markdown));
	}

	private static String oneLine(String markdown) {
		return cut(markdown).replaceAll("\\s+", " ").strip();
	}

	private static String cut(String markdown) {
		int end = endOfLines(markdown);
		if (end <= LONGEST) {
			return (end == markdown.length()) ? markdown : markdown.substring(0, end) + ELLIPSIS;
		}
		end = Character.isHighSurrogate(markdown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return markdown.substring(0, end) + ELLIPSIS;
	}

	private static int endOfLines(String markdown) {
		int lines = 1;
		for (int i = 0; i < markdown.length(); i++) {
			char character = markdown.charAt(i);
			if ((character == '\n' || character == '\r') && lines++ == MOST_LINES) {
				return i;
			}
		}
		return markdown.length();
	}

}
