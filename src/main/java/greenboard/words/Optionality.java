package greenboard.words;

import java.util.regex.Pattern;

/**
 * The marks by which a text says that it may not apply: "(if applicable)" and its like.
 */
public final class Optionality {

	private static final Pattern MARK = Pattern
		.compile("\\s*[(\\[](?:(?:if|when|where|as) (?:applicable|needed|used|required|necessary|relevant|any)"
				+ "|optional|future)\\b[^)\\]]{0,80}[)\\]]", Pattern.CASE_INSENSITIVE);

	private Optionality() {
	}

	/**
	 * Whether words say that something is optional.
	 * @param text plain text
	 * @return true for "(if applicable)" and the like
	 */
	public static boolean in(String text) {
		return MARK.matcher(text).find();
	}

	/**
	 * Words without what says that they are optional.
	 * @param text plain text
	 * @return the same without it
	 */
	public static String stripped(String text) {
		return MARK.matcher(text).replaceAll("").strip();
	}

}
