package greenboard.acts;

/**
 * What became of a request.
 */
public enum Answer {

	/** A second person agreed. */
	GRANTED,
	/** A second person did not agree. */
	REFUSED,
	/** Who asked took it back. */
	WITHDRAWN,
	/** The item was settled before anybody answered. */
	OVERTAKEN

}
