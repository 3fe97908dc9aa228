package greenboard.revision;

/**
 * The words of a new item would be read as something else than one item where they were
 * to be written.
 */
public class NoItem extends RuntimeException {

	NoItem(String text) {
		super("No item: " + text);
	}

}
