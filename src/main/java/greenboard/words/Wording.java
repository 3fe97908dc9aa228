package greenboard.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Words as people read them: without marks, signs and differences that mean nothing.
 */
public final class Wording {

	/** A place to be filled in. */
	public static final Pattern BLANK = Pattern.compile("_{3,}|\\.{5,}|…{2,}"
			+ "|\\[(?:fill(?: me)? in|tbd|tba|todo|(?:[\\w'/+-][\\w' /+-]{0,30}, ?){0,6}(?:your |full |current |contact |target )?"
			+ "(?:name|date|signature|phone|e-?mail|time|version|environment|information)\\b[^\\]]*)\\](?!\\()",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern EMOJI = Pattern
		.compile("^(?:[\\p{So}\\uFE0E\\uFE0F\\u200D\\u20E3\\x{1F000}-\\x{1FAFF}\\x{E0020}-\\x{E007F}]"
				+ "|[0-9#*]\\uFE0F?\\u20E3|[\\s\\u00a0])+");

	private static final Pattern COMMENT = Pattern.compile("\\s*<!--.*?-->");

	private static final Pattern EMPHASIS = Pattern.compile("\\*+|(?<![_\\w])__(?=[^_\\s])|(?<=[^_\\s])__(?![_\\w])");

	private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");

	private static final Pattern QUOTE = Pattern.compile("[\\u2018\\u2019]");

	private static final Pattern MARK = Pattern.compile("\\p{M}+");

	private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");

	/** As much of a text as rules look at. */
	private static final int LOOKED_AT = 500;

	private Wording() {
	}

	/**
	 * What a heading or a paragraph says.
	 * @param node the node
	 * @return its text without marks, in one line
	 */
	public static String plain(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {

			@Override
			public void visit(Text node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(Code node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak node) {
				text.append(' ');
			}

			@Override
			public void visit(HardLineBreak node) {
				text.append(' ');
			}

		});
		return inOneLine(text.toString());
	}

	/**
	 * Without line ends.
	 * @param text any text
	 * @return the same with one space between words
	 */
	public static String inOneLine(String text) {
		return SPACE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * Without signs before it.
	 * @param text any text
	 * @return the same from its first word on
	 */
	public static String withoutEmoji(String text) {
		return EMOJI.matcher(text).replaceFirst("").strip();
	}

	/**
	 * Without comments.
	 * @param text Markdown
	 * @return the same without what GitHub does not show
	 */
	public static String withoutComments(String text) {
		return COMMENT.matcher(text).replaceAll("");
	}

	/**
	 * Without marks of emphasis and code.
	 * @param text Markdown
	 * @return its words
	 */
	public static String withoutEmphasis(String text) {
		return EMPHASIS.matcher(text).replaceAll("").replace("`", "");
	}

	/**
	 * The form in which rules and comparisons read words: lower case, plain dashes and
	 * apostrophes, one space between words, no leading sign; of long texts the begin.
	 * @param text any text
	 * @return its normal form
	 */
	public static String normal(String text) {
		String begin = text.substring(0, Math.min(text.length(), LOOKED_AT));
		String plain = QUOTE.matcher(DASH.matcher(withoutEmoji(begin)).replaceAll("-")).replaceAll("'");
		return inOneLine(plain).toLowerCase(Locale.ROOT);
	}

	/**
	 * A text as part of an address.
	 * @param text any text
	 * @return small letters, digits and hyphens; may be empty
	 */
	public static String slug(String text) {
		String ascii = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String slug = NO_KEY.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-");
		return slug.replaceAll("^-|-$", "");
	}

	/**
	 * Whether something is to be filled in there.
	 * @param text any text
	 * @return true for "____"
	 */
	public static boolean hasBlank(String text) {
		return BLANK.matcher(text).find();
	}

	/**
	 * Without blank lines around it.
	 * @param text any text
	 * @return the same, the indentation of its first line kept
	 */
	public static String trimLines(String text) {
		String trimmed = text.stripTrailing();
		int begin = 0;
		for (int i = 0; i < trimmed.length() && Character.isWhitespace(trimmed.charAt(i)); i++) {
			begin = (trimmed.charAt(i) == '\n') ? i + 1 : begin;
		}
		return trimmed.substring(begin);
	}

}
