package greenboard.imports;

/**
 * Somebody has as many drafts as one person may have.
 */
public class TooManyDrafts extends RuntimeException {

	/** How many drafts one person may have at a time. */
	public static final int LIMIT = 20;

	TooManyDrafts() {
		super("No more than " + LIMIT + " drafts");
	}

}
