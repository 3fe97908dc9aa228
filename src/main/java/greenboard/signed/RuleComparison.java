package greenboard.signed;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger.Rule;

/**
 * Tells which of two rules fires in more cases.
 */
record RuleComparison(Rule signed, Rule present) {

	/**
	 * How the present rule compares with the signed one.
	 * @param counts whether something is counted within the window, rather than lasting
	 * throughout it
	 */
	Strictness strictness(boolean counts) {
		if (!metric(this.signed).equals(metric(this.present))) {
			return Strictness.WEAKER;
		}
		return threshold().and(window(counts));
	}

	private static String metric(Rule rule) {
		return rule.metric().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private Strictness threshold() {
		String was = this.signed.comparator();
		String is = this.present.comparator();
		if (was.isEmpty() || is.isEmpty() || was.charAt(0) != is.charAt(0)) {
			return Strictness.WEAKER;
		}
		Integer higher = Quantity.of(this.present).compareWith(Quantity.of(this.signed));
		if (higher == null) {
			return Strictness.WEAKER;
		}
		return switch (was.charAt(0)) {
			case '>' -> reach(-higher);
			case '<' -> reach(higher);
			default -> (higher == 0) ? Strictness.SAME : Strictness.WEAKER;
		};
	}

	/** With the same value, it is the limit itself that makes the difference. */
	private Strictness reach(int further) {
		int limit = Integer.compare(this.present.comparator().length(), this.signed.comparator().length());
		return Strictness.of((further != 0) ? further : limit);
	}

	private Strictness window(boolean counts) {
		String was = this.signed.window();
		String is = this.present.window();
		if (Objects.equals(was, is)) {
			return Strictness.SAME;
		}
		Duration longest = duration(was);
		Duration now = duration(is);
		if (longest == null || now == null) {
			return Strictness.WEAKER;
		}
		Strictness strictness = Strictness.of(longest.compareTo(now));
		return (counts && strictness != Strictness.SAME) ? Strictness.WEAKER : strictness;
	}

	/** Without a window a rule fires at once. */
	private static @Nullable Duration duration(@Nullable String window) {
		try {
			return (window != null) ? Duration.parse(window) : Duration.ZERO;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
