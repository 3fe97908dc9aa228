package greenboard.signed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Tally;
import greenboard.readiness.WeightedCategory;

/**
 * The score as it was signed, and all that it takes to compute it again.
 *
 * @param formula the version of the formula
 * @param score from 0 to 100, rounded down to one decimal; null when nothing applies
 * @param ceiling what it could reach, in the same form
 * @param band the band's name, null when incomplete
 * @param scheme weights and bands; the categories by name
 * @param tallies the leaves that count, by category
 */
public record SignedScore(int formula, @Nullable BigDecimal score, @Nullable BigDecimal ceiling, @Nullable String band,
		Scheme scheme, Map<String, Tally> tallies) {

	/**
	 * Brings the numbers and the categories into one form.
	 */
	public SignedScore {
		score = (score != null) ? score.stripTrailingZeros() : null;
		ceiling = (ceiling != null) ? ceiling.stripTrailingZeros() : null;
		scheme = new Scheme(categories(scheme), bands(scheme));
		tallies = Map.copyOf(tallies);
	}

	/**
	 * What is signed of a score.
	 * @param readiness the score as it is
	 * @param tallies what it was computed from
	 * @return the score
	 */
	public static SignedScore of(Readiness readiness, Map<String, Tally> tallies) {
		Band band = readiness.band();
		return new SignedScore(Readiness.FORMULA, shown(readiness.floor()), shown(readiness.ceiling()),
				(band != null) ? band.name() : null, readiness.scheme(), tallies);
	}

	private static @Nullable BigDecimal shown(@Nullable BigFraction number) {
		return (number != null) ? Exact.shown(number) : null;
	}

	private static List<WeightedCategory> categories(Scheme scheme) {
		return scheme.categories()
			.stream()
			.map((category) -> new WeightedCategory(category.name(), category.weight().stripTrailingZeros()))
			.sorted(Comparator.comparing(WeightedCategory::name))
			.toList();
	}

	private static List<Band> bands(Scheme scheme) {
		return scheme.bands()
			.stream()
			.map((band) -> new Band(band.name(), band.from().stripTrailingZeros(), band.go(), band.text()))
			.toList();
	}

}
