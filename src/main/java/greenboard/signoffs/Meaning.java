package greenboard.signoffs;

/**
 * What a signature says.
 */
public enum Meaning {

	/** The deployment is fit as it stands. */
	APPROVE,
	/** It is fit, and something has to be done by a certain time. */
	CONDITION,
	/** It is not fit. */
	REJECT,
	/** No vote; the role stays unsigned. */
	ABSTAIN;

	/**
	 * Whether it speaks for the deployment.
	 * @return true for both kinds of approval
	 */
	public boolean approves() {
		return this == APPROVE || this == CONDITION;
	}

	/**
	 * Whether it rests on the record, so that it matters when that becomes other.
	 * @return true for approvals and rejections
	 */
	public boolean judges() {
		return this != ABSTAIN;
	}

}
