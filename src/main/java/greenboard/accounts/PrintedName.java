package greenboard.accounts;

import java.text.Normalizer;

/**
 * How names of people and projects are written: composed, on one line, without blanks at
 * the ends.
 */
final class PrintedName {

	private PrintedName() {
	}

	static String of(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " ").strip();
	}

}
