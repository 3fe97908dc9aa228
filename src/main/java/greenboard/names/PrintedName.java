package greenboard.names;

import java.text.Normalizer;

/**
 * How names of people and projects are written: composed, on one line, without blanks at
 * the ends.
 */
public final class PrintedName {

	private PrintedName() {
	}

	/**
	 * A name as it is stored and printed.
	 * @param typed the name as somebody typed it
	 * @return the name
	 */
	public static String of(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " ").strip();
	}

}
