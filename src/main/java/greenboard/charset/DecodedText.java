package greenboard.charset;

import java.util.List;

/**
 * A text made from bytes.
 *
 * @param text the text, without a byte order mark, with its own line ends
 * @param notices what was repaired and what could not be, by line
 */
public record DecodedText(String text, List<Notice> notices) {

	/**
	 * Something that a reader of the text should know.
	 *
	 * @param line where, from 1
	 * @param message what, in a sentence
	 */
	public record Notice(int line, String message) {
	}

}
