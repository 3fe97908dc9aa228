package greenboard.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;

/**
 * The figures in a trigger's sentence: "error rate > 5% for 5 minutes".
 */
public final class TriggerRule {

	/** Longer ones are prose. */
	private static final int LONGEST = 400;

	private static final Map<String, String> COMPARATORS = Map.ofEntries(Map.entry("≥", ">="), Map.entry("≤", "<="),
			Map.entry("exceeds", ">"), Map.entry("exceed", ">"), Map.entry("exceeding", ">"), Map.entry("above", ">"),
			Map.entry("over", ">"), Map.entry("greater than", ">"), Map.entry("more than", ">"),
			Map.entry("higher than", ">"), Map.entry("longer than", ">"), Map.entry("later than", ">"),
			Map.entry("slower than", ">"), Map.entry("rises above", ">"), Map.entry("goes above", ">"),
			Map.entry("below", "<"), Map.entry("under", "<"), Map.entry("less than", "<"), Map.entry("lower than", "<"),
			Map.entry("fewer than", "<"), Map.entry("drops below", "<"), Map.entry("falls below", "<"),
			Map.entry("at least", ">="), Map.entry("at most", "<="), Map.entry("equals", "="), Map.entry("==", "="));

	private static final String COMPARATOR = "(>=|<=|==|>|<|=|≥|≤|exceed(?:s|ing)?|(?:rises |goes )?above|over"
			+ "|(?:greater|more|higher|longer|later|slower|less|lower|fewer) than|(?:drops |falls )?below|under|at least|at most|equals)";

	/** A comma that separates no thousands may stand for a point, so it is no figure. */
	private static final String VALUE = " ?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!,?\\d)|\\d+(?:\\.\\d+)?(?![\\d,]*\\d|\\.\\d)) ?";

	private static final Pattern RULE = Pattern.compile(
			"^(.{2,120}?)[ (:\\[]+(?:is |are |of |stays |remains )?" + COMPARATOR + VALUE
					+ "(%|(?:/ ?|per )\\w+|[a-zµ°][\\w/µ]*(?: (?:per|a) \\w+)?)?(?:[ ,;)\\]]|$)(.*)$",
			Pattern.CASE_INSENSITIVE);

	/** "More than 3 failed log-ins within 1 minute": what is counted stands behind. */
	private static final Pattern COUNTED = Pattern.compile("^(?:if |when )?" + COMPARATOR + VALUE
			+ "(%|(?:ms|s|secs?|seconds?|mins?|minutes?|h|hours?|[kmg]b)\\b)?" + " +(?:of )?(\\p{L}.{1,120})$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WINDOW = Pattern.compile(
			"\\b(?:for|over|within|in|during|sustained|lasting|longer than|more than)?[ ~>]*(\\d{1,4}|(?:an?|one|two|five|ten)(?=[ -]))"
					+ "[ -]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)\\b",
			Pattern.CASE_INSENSITIVE);

	/** Two conditions in one sentence, a range, or a comparison turned round. */
	private static final Pattern UNCERTAIN = Pattern.compile("(?i)" + COMPARATOR + VALUE
			+ ".*[ ,;(](?:or|and|but|unless|except)\\b.*" + COMPARATOR + " ?\\d"
			+ "|\\b(?:not?|never|isn't|hardly) (?:is |be )?(?:more|less|greater|higher|lower|longer|fewer|above|below|over|under|exceed)"
			+ "|\\bbetween \\d");

	private static final Pattern RATE = Pattern.compile("(\\p{L}.*?) ((?:per|an?) (?:second|minute|hour|day))",
			Pattern.CASE_INSENSITIVE);

	private static final Map<String, Integer> NUMBERS = Map.of("a", 1, "an", 1, "one", 1, "two", 2, "five", 5, "ten",
			10);

	private static final Pattern PREPOSITION = Pattern
		.compile("^(?:for|over|within|in|during|sustained|lasting|of|and|or|on|at)$", Pattern.CASE_INSENSITIVE);

	private TriggerRule() {
	}

	/**
	 * Reads a sentence.
	 * @param words its words
	 * @return its figures, null when it has none
	 */
	public static @Nullable Rule of(String words) {
		if (words.length() > LONGEST || UNCERTAIN.matcher(words).find()) {
			return null;
		}
		Matcher counted = COUNTED.matcher(words.strip());
		if (counted.matches()) {
			return counted(counted);
		}
		Matcher rule = RULE.matcher(words.strip());
		return rule.matches() ? measured(rule) : null;
	}

	private static Rule counted(Matcher rule) {
		String rest = rule.group(4);
		Matcher window = WINDOW.matcher(rest);
		String metric = window.find() ? rest.substring(0, window.start()) : rest;
		Matcher rate = RATE.matcher(rest);
		if (rule.group(3) == null && rate.matches()) {
			return new Rule(metric(rate.group(1)), comparator(rule.group(1)), rule.group(2), rate.group(2), null);
		}
		return new Rule(metric(metric.isBlank() ? rest : metric), comparator(rule.group(1)), rule.group(2),
				rule.group(3), window(rest));
	}

	private static Rule measured(Matcher rule) {
		String unit = rule.group(4);
		String rest = rule.group(5);
		if (unit != null && PREPOSITION.matcher(unit).matches()) {
			rest = unit + " " + rest;
			unit = null;
		}
		return new Rule(metric(rule.group(1)), comparator(rule.group(2)), rule.group(3), unit, window(rest));
	}

	private static String metric(String words) {
		return words.strip().replaceAll("(?i)^(?:(?:if|when|the|for) +)+", "").replaceAll("[(\\[:]+$", "").strip();
	}

	private static String comparator(String words) {
		String lower = Wording.inOneLine(words).toLowerCase(Locale.ROOT);
		return COMPARATORS.getOrDefault(lower, lower);
	}

	private static @Nullable String window(String rest) {
		Matcher window = WINDOW.matcher(rest);
		if (!window.find()) {
			return null;
		}
		String number = window.group(1).toLowerCase(Locale.ROOT);
		int count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 1);
		String unit = window.group(2).toLowerCase(Locale.ROOT);
		return OffsetRules.duration(count, (unit.length() > 1) ? unit.replaceAll("s$", "") : unit);
	}

}
