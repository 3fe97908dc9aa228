package greenboard.markdown;

import java.util.regex.Pattern;

/**
 * The marks by which a text says that it may not apply: "(if applicable)" and its like.
 */
final class Optionality {

	private static final Pattern MARK = Pattern
		.compile("\\s*[(\\[](?:(?:if|when|where|as) (?:applicable|needed|used|required|necessary|relevant|any)"
				+ "|optional|future)\\b[^)\\]]{0,80}[)\\]]", Pattern.CASE_INSENSITIVE);

	private Optionality() {
	}

	static boolean in(String text) {
		return MARK.matcher(text).find();
	}

	static String stripped(String text) {
		return MARK.matcher(text).replaceAll("").strip();
	}

}
