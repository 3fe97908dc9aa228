package greenboard.accounts;

/**
 * How the pages are coloured for a person.
 */
public enum Theme {

	/** As the device says. */
	AUTO,
	/** Dark on light. */
	LIGHT,
	/** Light on dark. */
	DARK

}
