package greenboard.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Makes secrets that cannot be guessed, and the hashes that are kept of them.
 */
public final class Secret {

	private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	/**
	 * A random text of digits and letters, 5.95 bits each.
	 * @param length how many characters
	 * @return the text
	 */
	public static String base62(int length) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(BASE62[RANDOM.nextInt(BASE62.length)]);
		}
		return text.toString();
	}

	static String base62(long value, int length) {
		char[] text = new char[length];
		for (int i = length - 1; i >= 0; i--) {
			text[i] = BASE62[(int) (value % BASE62.length)];
			value /= BASE62.length;
		}
		return new String(text);
	}

	/**
	 * What is kept of a secret that has enough randomness of its own.
	 * @param secret the secret
	 * @return its SHA-256
	 */
	public static byte[] sha256(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
