package greenboard.readiness;

import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a score is computed by: the weights and the bands of a checklist.
 *
 * @param categories the weighted categories, in the order of the checklist; empty where
 * every leaf weighs the same
 * @param bands the bands, best first
 */
public record Scheme(List<WeightedCategory> categories, List<Band> bands) {

	/** The one category of a checklist without weights. */
	public static final String WHOLE = "";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Checks that the weights add up to exactly 100 and that the bands cover the range
	 * from 0 without overlapping.
	 * @throws IllegalArgumentException when they do not
	 */
	public Scheme {
		categories = List.copyOf(categories);
		bands = List.copyOf(bands);
		requireWholeWeights(categories);
		requireDescendingBands(bands);
	}

	/**
	 * Whether the checklist has weights.
	 * @return false where every leaf weighs the same
	 */
	public boolean weighted() {
		return !this.categories.isEmpty();
	}

	/**
	 * Whether leaves of a category count.
	 * @param category a category's name, {@link #WHOLE} in a checklist without weights
	 * @return true when they do
	 */
	public boolean counts(String category) {
		return weights().stream().anyMatch((weighted) -> weighted.name().equals(category));
	}

	/**
	 * What is weighed, also where there are no weights.
	 * @return the categories, or one that is the whole
	 */
	List<WeightedCategory> weights() {
		return weighted() ? this.categories : List.of(new WeightedCategory(WHOLE, HUNDRED));
	}

	/**
	 * The band that a score carries by itself, compared unrounded.
	 * @param score from 0 to 100
	 * @return the best band whose limit the score reaches
	 */
	public Band bandOf(BigFraction score) {
		return this.bands.stream()
			.filter((band) -> score.compareTo(Exact.of(band.from())) >= 0)
			.findFirst()
			.orElse(lowest());
	}

	/**
	 * The band of knocked-out deployments.
	 * @return the lowest band
	 */
	public Band lowest() {
		return this.bands.get(this.bands.size() - 1);
	}

	/**
	 * The best band that a deployment with a waiver can have.
	 * @return the second best band, or the only one
	 */
	public Band bestWithWaiver() {
		return this.bands.get(Math.min(1, this.bands.size() - 1));
	}

	/**
	 * The worse of two bands.
	 * @param one a band
	 * @param other another
	 * @return the one further down
	 */
	Band worse(Band one, Band other) {
		return (this.bands.indexOf(one) >= this.bands.indexOf(other)) ? one : other;
	}

	private static void requireWholeWeights(List<WeightedCategory> categories) {
		BigDecimal sum = categories.stream().map(WeightedCategory::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (!categories.isEmpty() && sum.compareTo(HUNDRED) != 0) {
			throw new IllegalArgumentException("The weights add up to " + sum.toPlainString() + ", not to 100");
		}
		if (categories.stream().map(WeightedCategory::name).distinct().count() != categories.size()) {
			throw new IllegalArgumentException("Two categories have the same name");
		}
	}

	private static void requireDescendingBands(List<Band> bands) {
		if (bands.isEmpty() || bands.get(bands.size() - 1).from().signum() != 0) {
			throw new IllegalArgumentException("The lowest band begins at 0");
		}
		for (int index = 1; index < bands.size(); index++) {
			if (bands.get(index - 1).from().compareTo(bands.get(index).from()) <= 0) {
				throw new IllegalArgumentException("The bands stand best first, each with a lower limit than the last");
			}
		}
		if (bands.get(0).from().compareTo(HUNDRED) > 0) {
			throw new IllegalArgumentException("A band begins at 100 at the most");
		}
	}

}
