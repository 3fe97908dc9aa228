package greenboard.readiness;

/**
 * What a leaf counts as.
 */
public enum Status {

	/** Not settled: earns nothing yet. */
	OPEN,
	/** Done: earns its weight. */
	DONE,
	/** Failed: earns nothing. */
	FAILED,
	/** Not applicable: leaves the denominator. */
	NOT_APPLICABLE,
	/** A named risk was accepted: earns nothing, lifts the knock-out. */
	WAIVED

}
