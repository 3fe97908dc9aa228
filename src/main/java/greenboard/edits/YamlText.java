package greenboard.edits;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as YAML in one line.
 */
public final class YamlText {

	private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} _./()%+&-]*[\\p{L}\\p{N}_./()%+&])?");

	private static final Set<String> WORDS_WITH_A_MEANING = Set.of("true", "false", "yes", "no", "on", "off", "null",
			"y", "n");

	private YamlText() {
	}

	/**
	 * Writes a value.
	 * @param value text, number, truth, a collection or a map of these, or nothing
	 * @return its YAML, without line ends
	 */
	public static String of(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> of(entry.getKey()) + ": " + of(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		return (value instanceof String text) ? text(text) : String.valueOf(value);
	}

	private static String text(String text) {
		if (PLAIN.matcher(text).matches() && !WORDS_WITH_A_MEANING.contains(text.toLowerCase(Locale.ROOT))) {
			return text;
		}
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '"', '\\' -> quoted.append('\\').append(character);
				case '\n' -> quoted.append("\\n");
				case '\r' -> quoted.append("\\r");
				case '\t' -> quoted.append("\\t");
				default -> {
					if (printable(text, i)) {
						quoted.append(character);
					}
					else {
						quoted.append(String.format("\\u%04x", (int) character));
					}
				}
			}
		}
		return quoted.append('"').toString();
	}

	private static boolean printable(String text, int index) {
		char character = text.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
		}
		if (Character.isLowSurrogate(character)) {
			return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
		}
		boolean separator = character == '\u2028' || character == '\u2029' || character == '\u0085';
		return !Character.isISOControl(character) && !separator && character < '\uFFFE' && character != '\uFEFF';
	}

}
