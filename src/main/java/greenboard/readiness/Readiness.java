package greenboard.readiness;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How ready a deployment is: score, floor and ceiling, bands. Exact arithmetic; bands are
 * compared unrounded.
 *
 * @param scheme what it was computed by
 * @param categories what each category brings
 * @param floor the score: open leaves earn nothing; null when nothing applies
 * @param ceiling what it would be if every open leaf were done; null when nothing applies
 * @param dropped how much of the 100 has dropped out because nothing in it applies
 * @param knockOut what caps the band
 * @param band the score's band, capped; null when incomplete
 * @param ceilingBand the band that could still be reached; null when incomplete
 * @param mercy what the score owes to waivers and to leaves that do not apply
 */
public record Readiness(Scheme scheme, List<CategoryScore> categories, @Nullable BigFraction floor,
		@Nullable BigFraction ceiling, BigFraction dropped, KnockOut knockOut, @Nullable Band band,
		@Nullable Band ceilingBand, Mercy mercy) {

	/** The version of the formula, stored with whatever rests on a score. */
	public static final int FORMULA = 1;

	/** More than this dropped out of the 100 leaves no band. */
	private static final BigFraction MOST_DROPPED = BigFraction.of(25);

	private static final BigDecimal TENTH = new BigDecimal("0.1");

	/**
	 * What caps the band.
	 *
	 * @param criticalOpen critical leaves that are open
	 * @param criticalFailed critical leaves that have failed
	 * @param waived leaves whose risk was accepted
	 */
	public record KnockOut(int criticalOpen, int criticalFailed, int waived) {

		Band cap(Scheme scheme, Band band, int unsettled) {
			if (unsettled > 0) {
				return scheme.lowest();
			}
			return (this.waived > 0) ? scheme.worse(band, scheme.bestWithWaiver()) : band;
		}

	}

	/**
	 * The price of mercy.
	 *
	 * @param bandWithoutWaivers the band with the waived leaves open; null when
	 * incomplete
	 * @param scoreIfNotApplicableCounted the score with the leaves that do not apply
	 * counted as open; null without leaves
	 */
	public record Mercy(@Nullable Band bandWithoutWaivers, @Nullable BigFraction scoreIfNotApplicableCounted) {
	}

	/**
	 * Computes how ready a deployment is.
	 * @param scheme weights and bands
	 * @param tallies the leaves of phase prepare, counted by category; what stands under
	 * a name that is no category is outside the score, but its critical leaves cap the
	 * band all the same
	 * @return the readiness
	 */
	public static Readiness of(Scheme scheme, Map<String, Tally> tallies) {
		List<CategoryScore> categories = categories(scheme, tallies);
		BigFraction dropped = sum(categories.stream().map(CategoryScore::dropped).toList());
		KnockOut knockOut = knockOut(tallies.values());
		if (categories.stream().noneMatch(CategoryScore::applies)) {
			return new Readiness(scheme, categories, null, null, dropped, knockOut, null, null,
					new Mercy(null, ifNotApplicableCounted(scheme, tallies)));
		}
		BigFraction floor = sum(categories.stream().map(CategoryScore::points).toList());
		BigFraction ceiling = sum(categories.stream().map(CategoryScore::reach).toList());
		boolean complete = dropped.compareTo(MOST_DROPPED) <= 0;
		int failed = knockOut.criticalFailed();
		Band band = complete ? knockOut.cap(scheme, scheme.bandOf(floor), failed + knockOut.criticalOpen()) : null;
		Band ceilingBand = complete ? knockOut.cap(scheme, scheme.bandOf(ceiling), failed) : null;
		Band unwaived = (band != null && knockOut.waived() > 0) ? scheme.lowest() : band;
		return new Readiness(scheme, categories, floor, ceiling, dropped, knockOut, band, ceilingBand,
				new Mercy(unwaived, ifNotApplicableCounted(scheme, tallies)));
	}

	/**
	 * Whether too much has dropped out, or everything, for a band to mean anything.
	 * @return true without a band
	 */
	public boolean incomplete() {
		return this.band == null;
	}

	/**
	 * The band that the number carries by itself, before anything caps it.
	 * @return the band, null when incomplete
	 */
	public @Nullable Band uncappedBand() {
		return (this.floor != null && !incomplete()) ? this.scheme.bandOf(this.floor) : null;
	}

	/**
	 * What each category brings, as it is shown: with one decimal, and adding up to the
	 * score as it is shown. What rounding down leaves over goes to those that lost most
	 * by it.
	 * @return the points by category, in the order of the scheme; empty when nothing
	 * applies
	 */
	public Map<String, BigDecimal> shownPoints() {
		if (this.floor == null) {
			return Map.of();
		}
		Map<String, BigDecimal> shown = new LinkedHashMap<>();
		this.categories.forEach((category) -> shown.put(category.name(), Exact.shown(category.points())));
		BigDecimal sum = shown.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		int tenths = Exact.shown(this.floor).subtract(sum).movePointRight(1).intValueExact();
		this.categories.stream()
			.sorted(Comparator.comparing(Readiness::remainder).reversed())
			.limit(tenths)
			.forEach((category) -> shown.merge(category.name(), TENTH, BigDecimal::add));
		return shown;
	}

	private static BigFraction remainder(CategoryScore category) {
		return category.points().subtract(Exact.of(Exact.shown(category.points())));
	}

	private static List<CategoryScore> categories(Scheme scheme, Map<String, Tally> tallies) {
		BigFraction total = sum(scheme.weights()
			.stream()
			.filter((category) -> tally(tallies, category).applicableWeight().signum() > 0)
			.map((category) -> Exact.of(category.weight()))
			.toList());
		return scheme.weights()
			.stream()
			.map((category) -> CategoryScore.of(category, tally(tallies, category), total))
			.toList();
	}

	private static @Nullable BigFraction ifNotApplicableCounted(Scheme scheme, Map<String, Tally> tallies) {
		BigFraction total = BigFraction.ZERO;
		BigFraction earned = BigFraction.ZERO;
		for (WeightedCategory category : scheme.weights()) {
			Tally tally = tally(tallies, category);
			BigFraction all = Exact.of(tally.applicableWeight().add(tally.notApplicableWeight()));
			if (all.signum() > 0) {
				BigFraction weight = Exact.of(category.weight());
				total = total.add(weight);
				earned = earned.add(weight.multiply(Exact.of(tally.doneWeight())).divide(all));
			}
		}
		return (total.signum() > 0) ? earned.multiply(Exact.HUNDRED).divide(total) : null;
	}

	private static KnockOut knockOut(Collection<Tally> tallies) {
		Tally all = tallies.stream().reduce(Tally.EMPTY, Tally::plus);
		return new KnockOut(all.criticalOpen(), all.criticalFailed(), all.waived());
	}

	private static Tally tally(Map<String, Tally> tallies, WeightedCategory category) {
		return tallies.getOrDefault(category.name(), Tally.EMPTY);
	}

	private static BigFraction sum(List<BigFraction> numbers) {
		return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
	}

}
