package greenboard.charset;

import java.util.HashMap;
import java.util.Map;

/**
 * A single-byte character set that UTF-8 is known to have been read as. The upper halves
 * are written down here because not every Java runtime brings them; bytes that
 * Windows-1252 leaves undefined are the control characters of the same number, as web
 * browsers have them.
 */
enum Misreading {

	/** Text that came through an old Macintosh application. */
	MAC_ROMAN("Mac Roman",
			"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
					+ "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
	/** Text that came through a Windows application of the west. */
	WINDOWS_1252("Windows-1252",
			"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" + "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
					+ "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ");

	private static final int HALF = 0x80;

	private final String label;

	private final String upperHalf;

	private final Map<Character, Integer> bytes = new HashMap<>();

	Misreading(String label, String upperHalf) {
		this.label = label;
		this.upperHalf = upperHalf;
		for (int i = 0; i < HALF; i++) {
			this.bytes.put(upperHalf.charAt(i), HALF + i);
		}
		for (char control = 0x80; control < 0xa0 && label.startsWith("Windows"); control++) {
			this.bytes.putIfAbsent(control, (int) control);
		}
	}

	/**
	 * Its name for people.
	 * @return "Mac Roman"
	 */
	String label() {
		return this.label;
	}

	/**
	 * The byte that a character stands for.
	 * @param character any character
	 * @return 0x80 to 0xff, or -1 for ASCII and what the set does not have
	 */
	int byteOf(char character) {
		return (character < HALF) ? -1 : this.bytes.getOrDefault(character, -1);
	}

	/**
	 * Reads bytes as this set.
	 * @param bytes any bytes
	 * @return one character for each byte
	 */
	String read(byte[] bytes) {
		StringBuilder text = new StringBuilder(bytes.length);
		for (byte b : bytes) {
			int value = b & 0xff;
			text.append((value < HALF) ? (char) value : this.upperHalf.charAt(value - HALF));
		}
		return text.toString();
	}

}
