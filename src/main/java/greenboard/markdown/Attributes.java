package greenboard.markdown;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.source.AttributeComment;
import greenboard.source.Warnings;
import greenboard.words.PhaseRules;
import greenboard.words.Wording;

/**
 * The attributes of one heading or entry as the reader needs them: typed, and with a
 * warning for a value that makes no sense.
 */
final class Attributes {

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final BigDecimal HEAVIEST = new BigDecimal("1000000");

	private final AttributeComment values;

	private final int line;

	private final Warnings warnings;

	Attributes(AttributeComment values, int line, Warnings warnings) {
		this.values = values;
		this.line = line;
		this.warnings = warnings;
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	@Nullable String key() {
		return typed("key", (value) -> KEY.matcher(value).matches() ? value : null,
				"letters, digits, dots and hyphens");
	}

	@Nullable Phase phase() {
		return typed("phase", PhaseRules::named, "prepare, deploy, verify or roll back");
	}

	@Nullable BigDecimal weight() {
		return typed("weight", Attributes::positive, "a number above 0");
	}

	private static @Nullable BigDecimal positive(String value) {
		BigDecimal weight = decimal(value);
		return (weight != null && weight.signum() > 0 && weight.compareTo(HEAVIEST) <= 0) ? weight : null;
	}

	/**
	 * A plain decimal number.
	 * @param value "30", "12.5", "12,5 %"
	 * @return the number without trailing zeros, null for anything else
	 */
	static @Nullable BigDecimal decimal(String value) {
		String plain = value.replace("%", "").strip().replace(',', '.');
		if (!plain.matches("\\d{1,9}(?:\\.\\d{1,6})?")) {
			return null;
		}
		return new BigDecimal(new BigDecimal(plain).stripTrailingZeros().toPlainString());
	}

	@Nullable String text(String name) {
		String value = this.values.get(name);
		return (value == null || value.isBlank()) ? null : value;
	}

	List<String> list(String name) {
		String value = text(name);
		return (value == null) ? List.of()
				: Arrays.stream(value.split("[,;]")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/**
	 * A flag.
	 * @param name which
	 * @return what it says, null when it is not there
	 */
	@Nullable Boolean flag(String name) {
		return typed(name, (value) -> switch (Wording.normal(value)) {
			case "yes", "true" -> Boolean.TRUE;
			case "no", "false", "none" -> Boolean.FALSE;
			default -> null;
		}, "yes or no");
	}

	/**
	 * Whether an attribute takes back what the reader would propose.
	 * @param name which
	 * @return true for "none" and "no"
	 */
	boolean takenBack(String name) {
		String value = text(name);
		return value != null
				&& (AttributeComment.NONE.equalsIgnoreCase(value) || AttributeComment.NO.equalsIgnoreCase(value));
	}

	/**
	 * An attribute of a kind.
	 * @param name which
	 * @param reader how its value is read; null for what makes no sense
	 * @param wanted what would make sense
	 * @param <T> the kind
	 * @return the value, null when it is not there, taken back or makes no sense
	 */
	<T> @Nullable T typed(String name, Function<String, @Nullable T> reader, String wanted) {
		String value = text(name);
		if (value == null) {
			return null;
		}
		T read = reader.apply(value);
		if (read == null && !takenBack(name)) {
			this.warnings.add(this.line, "The attribute " + name + " has the value \"" + value + "\"; it takes "
					+ wanted + ". It was left out.");
		}
		return read;
	}

}
