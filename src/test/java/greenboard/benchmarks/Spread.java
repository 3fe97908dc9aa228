package greenboard.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A figure over several rounds.
 *
 * @param values one for each round
 */
record Spread(List<Double> values) {

	static Spread of(List<Double> values) {
		return new Spread(values.stream().sorted().toList());
	}

	/** The value in the middle, the lower one of two. */
	double median() {
		return this.values.get((this.values.size() - 1) / 2);
	}

	String words(int decimals) {
		return "%s (%s to %s)".formatted(number(median(), decimals), number(this.values.get(0), decimals),
				number(this.values.get(this.values.size() - 1), decimals));
	}

	static String number(double value, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

}
