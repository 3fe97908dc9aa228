package greenboard.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import greenboard.words.Wording;

/**
 * One line of plain content.
 *
 * @param text its source
 * @param number where it stands, from 1
 */
public record Line(String text, int number) {

	private static final Pattern LIST_MARKER = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");

	/** Longer ones are prose, whatever they begin with. */
	private static final int LONGEST = 2_000;

	/**
	 * What it says without its list marker, emphasis, comments and leading signs.
	 * @return plain text, empty for a line that is too long to be anything but prose
	 */
	public String words() {
		if (this.text.length() > LONGEST) {
			return "";
		}
		String text = LIST_MARKER.matcher(this.text).replaceFirst("").stripTrailing();
		text = text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
		return Wording.withoutEmoji(Wording.withoutEmphasis(Wording.withoutComments(text)));
	}

	/**
	 * Whether its words begin in bold, as the name of a field does.
	 * @return true for "**Name**: value"
	 */
	public boolean named() {
		String text = Wording.withoutEmoji(LIST_MARKER.matcher(this.text).replaceFirst(""));
		return text.startsWith("**") || (text.startsWith("__") && !text.startsWith("___"));
	}

	/**
	 * Whether nothing stands there.
	 * @return true for white space
	 */
	public boolean isBlank() {
		return this.text.isBlank();
	}

	/**
	 * Several lines as one text.
	 * @param lines the lines
	 * @return the text, without blank lines around it
	 */
	static String join(List<Line> lines) {
		return Wording.trimLines(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
	}

}
