package greenboard.verdict;

/**
 * What the rules say now. What a person decided is another thing.
 */
public enum Verdict {

	/** It must not be deployed, and ticking alone does not change that. */
	NO_GO,
	/** It can still get there, but is not there. */
	HOLD,
	/** Nothing is missing; a person with authority may record the go. */
	READY,
	/** A go decision is in force. */
	GO

}
