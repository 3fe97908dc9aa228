package greenboard.readiness;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What one category brings to the score.
 *
 * @param name the category's name, {@link Scheme#WHOLE} without weights
 * @param weight its weight out of 100
 * @param tally its leaves, counted
 * @param share the part that is done, 0 to 1; null where nothing applies
 * @param reachable the part that would be done with every open leaf done; null where
 * nothing applies
 * @param points what it brings to the score of 100, the dropped categories' weight
 * included in proportion
 * @param worth what it would bring if all of it were done
 */
public record CategoryScore(String name, BigDecimal weight, Tally tally, @Nullable BigFraction share,
		@Nullable BigFraction reachable, BigFraction points, BigFraction worth) {

	static CategoryScore of(WeightedCategory category, Tally tally, BigFraction total) {
		BigFraction applicable = Exact.of(tally.applicableWeight());
		if (applicable.signum() == 0) {
			return new CategoryScore(category.name(), category.weight(), tally, null, null, BigFraction.ZERO,
					BigFraction.ZERO);
		}
		BigFraction worth = Exact.of(category.weight()).multiply(Exact.HUNDRED).divide(total);
		BigFraction share = Exact.of(tally.doneWeight()).divide(applicable);
		BigFraction reachable = Exact.of(tally.doneWeight().add(tally.openWeight())).divide(applicable);
		return new CategoryScore(category.name(), category.weight(), tally, share, reachable, worth.multiply(share),
				worth);
	}

	/**
	 * Whether anything in it applies.
	 * @return false when it has dropped out and the others share its weight
	 */
	public boolean applies() {
		return this.share != null;
	}

	BigFraction reach() {
		return (this.reachable != null) ? this.worth.multiply(this.reachable) : BigFraction.ZERO;
	}

	/**
	 * What one open leaf would bring.
	 * @param leafWeight the leaf's weight inside the category
	 * @return points out of 100
	 */
	BigFraction pointsOf(BigDecimal leafWeight) {
		return applies() ? this.worth.multiply(Exact.of(leafWeight)).divide(Exact.of(this.tally.applicableWeight()))
				: BigFraction.ZERO;
	}

	/**
	 * How much weight has dropped out with it: optional leaves that do not apply stay out
	 * of the count.
	 * @return out of 100
	 */
	BigFraction dropped() {
		if (applies()) {
			return BigFraction.ZERO;
		}
		BigFraction all = Exact.of(this.tally.notApplicableWeight());
		BigFraction optional = Exact.of(this.tally.optionalNotApplicableWeight());
		BigFraction counted = (all.signum() == 0) ? BigFraction.ONE : all.subtract(optional).divide(all);
		return Exact.of(this.weight).multiply(counted);
	}

}
