package greenboard.acts;

/**
 * How far a deployment is.
 */
public enum DeploymentState {

	/** It is being prepared. */
	PLANNED,
	/** A go is in force. */
	DECIDED,
	/** It is being done. */
	DEPLOYING,
	/** It was done and is watched. */
	VERIFYING,
	/** It is over; nothing changes any more. */
	CLOSED,
	/** It was given up; nothing changes any more. */
	CANCELLED;

	/**
	 * Whether it can still be changed.
	 * @return false for closed and cancelled ones
	 */
	public boolean open() {
		return this != CLOSED && this != CANCELLED;
	}

}
