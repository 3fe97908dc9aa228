package greenboard.followup;

/**
 * How bad something is that was noticed after a deployment.
 */
public enum Severity {

	/** Hardly anybody notices. */
	LOW,
	/** It disturbs. */
	MEDIUM,
	/** It keeps people from their work. */
	HIGH,
	/** It speaks for going back. */
	CRITICAL

}
