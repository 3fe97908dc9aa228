package greenboard.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the texts of keys and signatures are made of (C2SP signed-note).
 */
final class KeyText {

	/** Ed25519 as signed notes have it. */
	static final byte ALGORITHM = 1;

	/** How many bytes of a hash name a key. */
	static final int ID = 4;

	private KeyText() {
	}

	static byte[] id(String name, byte[] publicKey) {
		MessageDigest digest = Hash.sha256();
		digest.update(name.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\n');
		digest.update(ALGORITHM);
		return Arrays.copyOf(digest.digest(publicKey), ID);
	}

	static String of(String name, byte[] id, byte[] key) {
		byte[] typed = new byte[key.length + 1];
		typed[0] = ALGORITHM;
		System.arraycopy(key, 0, typed, 1, key.length);
		return "%s+%s+%s".formatted(name, HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(typed));
	}

	/**
	 * The key behind a key's text.
	 * @param base64 the last part of the text
	 * @return its 32 bytes
	 * @throws IllegalArgumentException when it is another algorithm's
	 */
	static byte[] key(String base64) {
		byte[] typed = decoded(base64);
		if (typed.length != Ed25519.KEY + 1 || typed[0] != ALGORITHM) {
			throw new IllegalArgumentException("This is no Ed25519 key");
		}
		return Arrays.copyOfRange(typed, 1, typed.length);
	}

	/**
	 * Decodes what has one encoding only.
	 * @param base64 with its padding, and nothing in the bits that are left over
	 * @return the bytes
	 * @throws IllegalArgumentException when it is written otherwise
	 */
	static byte[] decoded(String base64) {
		byte[] bytes = Base64.getDecoder().decode(base64);
		if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
			throw new IllegalArgumentException("This base64 is not written as it should be");
		}
		return bytes;
	}

	/**
	 * Holds a key's name to its form.
	 * @param name the name
	 * @return the same
	 * @throws IllegalArgumentException when it is empty or has spaces, controls or a plus
	 */
	static String name(String name) {
		if (name.isEmpty() || name.codePoints().anyMatch(KeyText::isForbidden)) {
			throw new IllegalArgumentException("This is no name of a key");
		}
		return name;
	}

	private static boolean isForbidden(int character) {
		return character == '+' || Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character);
	}

}
