package greenboard.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar as RFC 5545 asks: no line longer than 75 octets, and no
 * character torn apart. (The library counts characters instead.)
 */
final class Folding {

	private static final int OCTETS = 75;

	private Folding() {
	}

	/**
	 * Folds every line that is too long.
	 * @param text lines that end in CR LF
	 * @return the same text for whoever unfolds it
	 */
	static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
		int octets = 0;
		for (int at = 0; at < text.length();) {
			int character = text.codePointAt(at);
			int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
			if (character == '\r' || character == '\n') {
				octets = 0;
			}
			else if (octets + size > OCTETS) {
				folded.append("\r\n ");
				octets = 1 + size;
			}
			else {
				octets += size;
			}
			folded.appendCodePoint(character);
			at += Character.charCount(character);
		}
		return folded.toString();
	}

}
