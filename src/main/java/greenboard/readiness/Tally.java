package greenboard.readiness;

import java.math.BigDecimal;

/**
 * The leaves of one category, counted. It changes by difference: a leaf that changes is
 * taken away as it was and added as it is, so that a tick costs the same whatever the
 * size of the checklist.
 *
 * @param done leaves that are done
 * @param failed leaves that have failed
 * @param waived leaves whose risk was accepted
 * @param open leaves that are open
 * @param notApplicable leaves that do not apply
 * @param doneWeight the weight of the done ones
 * @param failedWeight the weight of the failed ones
 * @param waivedWeight the weight of the waived ones
 * @param openWeight the weight of the open ones
 * @param notApplicableWeight the weight of those that do not apply
 * @param optionalNotApplicableWeight the part of it that stays out of the 25-point rule
 * @param criticalOpen critical leaves that are open
 * @param criticalFailed critical leaves that have failed
 */
public record Tally(int done, int failed, int waived, int open, int notApplicable, BigDecimal doneWeight,
		BigDecimal failedWeight, BigDecimal waivedWeight, BigDecimal openWeight, BigDecimal notApplicableWeight,
		BigDecimal optionalNotApplicableWeight, int criticalOpen, int criticalFailed) {

	/** No leaves. */
	public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
			BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

	/**
	 * Brings the weights into one form, so that equal tallies are equal records.
	 */
	public Tally {
		doneWeight = doneWeight.stripTrailingZeros();
		failedWeight = failedWeight.stripTrailingZeros();
		waivedWeight = waivedWeight.stripTrailingZeros();
		openWeight = openWeight.stripTrailingZeros();
		notApplicableWeight = notApplicableWeight.stripTrailingZeros();
		optionalNotApplicableWeight = optionalNotApplicableWeight.stripTrailingZeros();
	}

	/**
	 * The tally with one leaf more.
	 * @param leaf the leaf as it is
	 * @return a new tally
	 */
	public Tally plus(Leaf leaf) {
		return plus(of(leaf));
	}

	/**
	 * The tally with one leaf less.
	 * @param leaf the leaf as it was
	 * @return a new tally
	 */
	public Tally minus(Leaf leaf) {
		return plus(of(leaf).negated());
	}

	/**
	 * Both tallies together.
	 * @param other another tally
	 * @return a new tally
	 */
	public Tally plus(Tally other) {
		return new Tally(this.done + other.done, this.failed + other.failed, this.waived + other.waived,
				this.open + other.open, this.notApplicable + other.notApplicable, this.doneWeight.add(other.doneWeight),
				this.failedWeight.add(other.failedWeight), this.waivedWeight.add(other.waivedWeight),
				this.openWeight.add(other.openWeight), this.notApplicableWeight.add(other.notApplicableWeight),
				this.optionalNotApplicableWeight.add(other.optionalNotApplicableWeight),
				this.criticalOpen + other.criticalOpen, this.criticalFailed + other.criticalFailed);
	}

	/**
	 * The weight that the share is taken of.
	 * @return the weight of the leaves that apply
	 */
	public BigDecimal applicableWeight() {
		return this.doneWeight.add(this.failedWeight).add(this.waivedWeight).add(this.openWeight);
	}

	/**
	 * How many leaves apply.
	 * @return all but those that are not applicable
	 */
	public int applicable() {
		return this.done + this.failed + this.waived + this.open;
	}

	/**
	 * How many leaves there are.
	 * @return all of them
	 */
	public int leaves() {
		return applicable() + this.notApplicable;
	}

	private Tally negated() {
		return new Tally(-this.done, -this.failed, -this.waived, -this.open, -this.notApplicable,
				this.doneWeight.negate(), this.failedWeight.negate(), this.waivedWeight.negate(),
				this.openWeight.negate(), this.notApplicableWeight.negate(), this.optionalNotApplicableWeight.negate(),
				-this.criticalOpen, -this.criticalFailed);
	}

	private static Tally of(Leaf leaf) {
		BigDecimal weight = leaf.weight();
		return new Tally(one(leaf, Status.DONE), one(leaf, Status.FAILED), one(leaf, Status.WAIVED),
				one(leaf, Status.OPEN), one(leaf, Status.NOT_APPLICABLE), weight(leaf, Status.DONE),
				weight(leaf, Status.FAILED), weight(leaf, Status.WAIVED), weight(leaf, Status.OPEN),
				weight(leaf, Status.NOT_APPLICABLE),
				(leaf.optional() && leaf.status() == Status.NOT_APPLICABLE) ? weight : BigDecimal.ZERO,
				leaf.critical() ? one(leaf, Status.OPEN) : 0, leaf.critical() ? one(leaf, Status.FAILED) : 0);
	}

	private static int one(Leaf leaf, Status status) {
		return (leaf.status() == status) ? 1 : 0;
	}

	private static BigDecimal weight(Leaf leaf, Status status) {
		return (leaf.status() == status) ? leaf.weight() : BigDecimal.ZERO;
	}

}
