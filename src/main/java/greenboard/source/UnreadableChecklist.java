package greenboard.source;

/**
 * A source that cannot be imported. The message says what is wrong, where, and what to
 * do, in a sentence for the person importing; nothing was stored.
 */
public class UnreadableChecklist extends RuntimeException {

	private final int line;

	/**
	 * Says what is wrong.
	 * @param line where, from 1; 0 for the document as a whole
	 * @param message what is wrong and what to do
	 */
	public UnreadableChecklist(int line, String message) {
		super(message);
		this.line = line;
	}

	/**
	 * Where it is wrong.
	 * @return the line from 1, or 0 for the document as a whole
	 */
	public int line() {
		return this.line;
	}

}
