package greenboard.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A span of time of one unit, in words and as ISO 8601 writes it.
 */
public final class Span {

	private static final Pattern WORDS = Pattern
		.compile("(\\d{1,4}) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)", Pattern.CASE_INSENSITIVE);

	private static final Pattern ISO = Pattern.compile("PT(\\d{1,4})([SMH])|P(\\d{1,4})(D)");

	private static final Map<String, String> UNITS = Map.of("S", "second", "M", "minute", "H", "hour", "D", "day");

	private Span() {
	}

	/**
	 * Reads a span.
	 * @param words "5 minutes", "5m", "PT5M"; 1 to 9999 of its unit
	 * @return as ISO 8601 writes it, null when it is none
	 */
	public static @Nullable String of(String words) {
		String text = words.strip();
		Matcher iso = ISO.matcher(text.toUpperCase(Locale.ROOT));
		if (iso.matches()) {
			return (count(iso) > 0) ? iso.group() : null;
		}
		Matcher span = WORDS.matcher(text);
		if (!span.matches() || Integer.parseInt(span.group(1)) == 0) {
			return null;
		}
		String unit = span.group(2).toLowerCase(Locale.ROOT);
		return OffsetRules.duration(Integer.parseInt(span.group(1)),
				(unit.length() > 1) ? unit.replaceAll("s$", "") : unit);
	}

	/**
	 * Says a span in English words.
	 * @param iso a span as ISO 8601 writes it
	 * @return "5 minutes"; the same when it is of more than one unit
	 */
	public static String words(String iso) {
		Matcher span = ISO.matcher(iso);
		if (!span.matches()) {
			return iso;
		}
		int count = count(span);
		String unit = UNITS.getOrDefault(unit(span), "");
		return count + " " + unit + ((count == 1) ? "" : "s");
	}

	/**
	 * Says a span as alerting rules write it.
	 * @param iso a span as ISO 8601 writes it
	 * @return "5m"; null when it is of more than one unit
	 */
	public static @Nullable String brief(String iso) {
		Matcher span = ISO.matcher(iso);
		return span.matches() ? count(span) + unit(span).toLowerCase(Locale.ROOT) : null;
	}

	private static int count(Matcher span) {
		return Integer.parseInt((span.group(1) != null) ? span.group(1) : span.group(3));
	}

	private static String unit(Matcher span) {
		return (span.group(2) != null) ? span.group(2) : span.group(4);
	}

}
