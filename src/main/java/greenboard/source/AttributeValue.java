package greenboard.source;

import java.util.regex.Pattern;

/**
 * One value of an {@link AttributeComment}, as it is written: bare where it is plain
 * words, else quoted and escaped.
 */
final class AttributeValue {

	private static final Pattern BARE = Pattern
		.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _./:@%+()#&-]*[\\p{L}\\p{N}_./@%+()#&])?");

	private AttributeValue() {
	}

	/**
	 * Writes a value.
	 * @param value any text
	 * @return the text, bare or quoted
	 */
	static String write(String value) {
		if (BARE.matcher(value).matches() && !value.contains("--") && !AttributeComment.YES.equals(value)) {
			return value;
		}
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < value.length(); i++) {
			escape(value, i, quoted);
		}
		return quoted.append('"').toString();
	}

	private static void escape(String value, int index, StringBuilder quoted) {
		char character = value.charAt(index);
		switch (character) {
			case '"', '\\' -> quoted.append('\\').append(character);
			case '\n' -> quoted.append("\\n");
			case '\r' -> quoted.append("\\r");
			case '\t' -> quoted.append("\\t");
			case '`', '|', '<', '>' -> unicode(character, quoted);
			default -> {
				if (breaks(value, index)) {
					unicode(character, quoted);
				}
				else {
					quoted.append(character);
				}
			}
		}
	}

	private static boolean breaks(String value, int index) {
		char character = value.charAt(index);
		boolean secondHyphen = character == '-' && index > 0 && value.charAt(index - 1) == '-';
		return secondHyphen || Character.isISOControl(character) || loneSurrogate(value, index);
	}

	private static boolean loneSurrogate(String value, int index) {
		char character = value.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
		}
		return Character.isLowSurrogate(character)
				&& (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
	}

	private static void unicode(char character, StringBuilder quoted) {
		quoted.append(String.format("\\u%04x", (int) character));
	}

}
