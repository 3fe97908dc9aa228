package greenboard.runbook;

/**
 * How far a step of a rollback is.
 */
enum StepState {

	/** Nobody has begun with it. */
	OPEN,
	/** Somebody is at it. */
	STARTED,
	/** It was done. */
	DONE,
	/** It was tried and did not work; its note says what happened. */
	FAILED,
	/** It was left out; its note says why. */
	SKIPPED;

	/**
	 * Whether nobody has to do anything about it any more.
	 * @return true for done, failed and skipped
	 */
	boolean ended() {
		return this == DONE || this == FAILED || this == SKIPPED;
	}

	/**
	 * Whether a step can come to be so from another state.
	 * @param before the state that it has
	 * @return false for what would say the same again, and for an end without a start
	 */
	boolean follows(StepState before) {
		return switch (this) {
			case OPEN -> before != OPEN;
			case STARTED -> before == OPEN;
			case DONE, FAILED -> before == STARTED;
			case SKIPPED -> !before.ended();
		};
	}

	/**
	 * Whether it takes words.
	 * @return true for all but starting and doing
	 */
	boolean takesReason() {
		return this == OPEN || this == FAILED || this == SKIPPED;
	}

	/**
	 * What the trail calls coming to be so.
	 * @return the last part of a dotted word
	 */
	String word() {
		return switch (this) {
			case OPEN -> "step-reopened";
			case STARTED -> "step-started";
			case DONE -> "step-done";
			case FAILED -> "step-failed";
			case SKIPPED -> "step-skipped";
		};
	}

}
