package greenboard.outline;

/**
 * When a section is worked.
 */
public enum Phase {

	/** Before the go; the only phase that counts towards readiness. */
	PREPARE,
	/** On the day, while it is done. */
	DEPLOY,
	/** After it was done. */
	VERIFY,
	/** Only after a rollback was decided. */
	ROLL_BACK

}
