package greenboard.charset;

/**
 * Bytes that are no text. The message says why and what to do, in a sentence.
 */
public class NotText extends RuntimeException {

	private final int line;

	NotText(int line, String message) {
		super(message);
		this.line = line;
	}

	/**
	 * Where it was seen.
	 * @return the line from 1, or 0 for the whole
	 */
	public int line() {
		return this.line;
	}

}
