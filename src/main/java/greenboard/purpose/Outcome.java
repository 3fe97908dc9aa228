package greenboard.purpose;

/**
 * How a deployment that was closed went.
 */
public enum Outcome {

	/** As wanted. */
	SUCCEEDED,
	/** It stands, but something went wrong on the way. */
	WITH_INCIDENTS,
	/** It was taken back. */
	ROLLED_BACK;

	/**
	 * Whether something went wrong.
	 * @return false when it went as wanted
	 */
	public boolean troubled() {
		return this != SUCCEEDED;
	}

}
