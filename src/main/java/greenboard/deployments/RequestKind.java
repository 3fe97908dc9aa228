package greenboard.deployments;

/**
 * What takes a second person.
 */
public enum RequestKind {

	/** To accept a named risk until a date. */
	WAIVER,
	/** To leave a critical item out. */
	NOT_APPLICABLE

}
