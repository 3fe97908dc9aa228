package greenboard.register;

import greenboard.readiness.Status;

/**
 * How far the leaves of a section are that people settle.
 *
 * @param done done ones
 * @param failed failed ones
 * @param waived ones whose risk was accepted
 * @param notApplicable ones that do not apply
 * @param open open ones
 */
public record Progress(int done, int failed, int waived, int notApplicable, int open) {

	/** No leaves. */
	public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

	/**
	 * Both together.
	 * @param other another progress
	 * @return the sum
	 */
	public Progress plus(Progress other) {
		return new Progress(this.done + other.done, this.failed + other.failed, this.waived + other.waived,
				this.notApplicable + other.notApplicable, this.open + other.open);
	}

	/**
	 * One leaf.
	 * @param state its state
	 * @return a progress of one
	 */
	static Progress of(Status state) {
		return new Progress(one(state, Status.DONE), one(state, Status.FAILED), one(state, Status.WAIVED),
				one(state, Status.NOT_APPLICABLE), one(state, Status.OPEN));
	}

	/**
	 * How many need nothing any more.
	 * @return done, waived and not applicable ones
	 */
	public int settled() {
		return this.done + this.waived + this.notApplicable;
	}

	/**
	 * How many there are.
	 * @return all leaves
	 */
	public int total() {
		return settled() + this.failed + this.open;
	}

	private static int one(Status state, Status wanted) {
		return (state == wanted) ? 1 : 0;
	}

}
