package greenboard.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Offset;

/**
 * When a section is worked, as its heading says it: "4 hours before", "first 24 hours",
 * "week 2-4", "weekly".
 */
public final class OffsetRules {

	private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private static final String NUMBER = "(\\d{1,4}|" + String.join("|", NUMBERS) + "|an?)";

	private static final String RANGE = NUMBER + "(?: ?(?:-|to) ?" + NUMBER + ")?";

	private static final String UNIT = "(minute|min|hour|hr|day|week|month|quarter|year)s?";

	private static final Pattern AROUND = Pattern
		.compile("\\b" + RANGE + "[ -]?" + UNIT + " (before|prior|after|later|post)\\b");

	private static final Pattern COUNTDOWN = Pattern
		.compile("\\bt ?([+-]) ?(\\d{1,4}) ?(minute|min|hour|hr|day|week|month|h|m|d|w)?");

	private static final Pattern FIRST = Pattern.compile("\\bfirst (?:" + NUMBER + " )?" + UNIT + "\\b");

	private static final Pattern NTH = Pattern.compile("\\b(week|month|day) (\\d{1,3})(?: ?(?:-|to) ?(\\d{1,3}))?\\b");

	private static final Pattern EVERY = Pattern
		.compile("\\b(hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b");

	private static final Map<String, String> REPEATS = Map.of("hourly", "PT1H", "daily", "P1D", "weekly", "P1W",
			"monthly", "P1M", "quarterly", "P3M", "yearly", "P1Y", "annually", "P1Y");

	private OffsetRules() {
	}

	/**
	 * The offset that a heading gives.
	 * @param heading its words
	 * @return the offset, null when it gives none
	 */
	public static @Nullable Offset of(String heading) {
		String words = Wording.normal(heading);
		Matcher matcher = EVERY.matcher(words);
		String every = matcher.find() ? REPEATS.get(matcher.group(1)) : null;
		Offset span = span(words);
		if (span != null) {
			return new Offset(span.from(), span.to(), every);
		}
		return (every != null) ? new Offset(null, null, every) : null;
	}

	private static @Nullable Offset span(String words) {
		Matcher matcher = AROUND.matcher(words);
		if (matcher.find()) {
			return around(matcher);
		}
		matcher = COUNTDOWN.matcher(words);
		if (matcher.find()) {
			String unit = (matcher.group(3) != null) ? matcher.group(3) : "hour";
			String sign = "-".equals(matcher.group(1)) ? "-" : "";
			return new Offset(sign + duration(number(matcher.group(2)), unit), null, null);
		}
		matcher = FIRST.matcher(words);
		if (matcher.find()) {
			int count = (matcher.group(1) != null) ? number(matcher.group(1)) : 1;
			return new Offset("PT0S", duration(count, matcher.group(2)), null);
		}
		matcher = NTH.matcher(words);
		return matcher.find() ? nth(matcher) : null;
	}

	private static Offset around(Matcher matcher) {
		int first = number(matcher.group(1));
		String unit = matcher.group(3);
		String word = matcher.group(4);
		boolean before = "before".equals(word) || "prior".equals(word);
		if (matcher.group(2) == null) {
			return new Offset((before ? "-" : "") + duration(first, unit), null, null);
		}
		int last = number(matcher.group(2));
		return before ? new Offset("-" + duration(Math.max(first, last), unit),
				"-" + duration(Math.min(first, last), unit), null)
				: new Offset(duration(first, unit), duration(last, unit), null);
	}

	/**
	 * The second week begins one week after the target and ends two weeks after it.
	 * @param matcher unit, first and last
	 * @return from the begin of the first to the end of the last
	 */
	private static @Nullable Offset nth(Matcher matcher) {
		int first = number(matcher.group(2));
		int last = (matcher.group(3) != null) ? number(matcher.group(3)) : first;
		if (first < 1) {
			return null;
		}
		String from = (first == 1) ? "PT0S" : duration(first - 1, matcher.group(1));
		return new Offset(from, duration(last, matcher.group(1)), null);
	}

	private static int number(String word) {
		if (Character.isDigit(word.charAt(0))) {
			return Integer.parseInt(word);
		}
		return Math.max(1, NUMBERS.indexOf(word));
	}

	/**
	 * A span of time as ISO 8601 writes it.
	 * @param count how many
	 * @param unit of what, one of the units above or its abbreviation
	 * @return "PT4H"
	 */
	static String duration(int count, String unit) {
		return switch (unit.toLowerCase(Locale.ROOT)) {
			case "second", "sec", "s" -> "PT" + count + "S";
			case "minute", "min", "m" -> "PT" + count + "M";
			case "hour", "hr", "h" -> "PT" + count + "H";
			case "day", "d" -> "P" + count + "D";
			case "week", "w" -> "P" + count + "W";
			case "quarter" -> "P" + 3 * count + "M";
			case "year" -> "P" + count + "Y";
			default -> "P" + count + "M";
		};
	}

}
