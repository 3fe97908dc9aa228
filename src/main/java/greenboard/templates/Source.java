package greenboard.templates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A source, byte for byte, and the hash that it is recognised by.
 *
 * @param bytes the bytes as they came
 * @param sha256 their SHA-256 in hexadecimal digits
 */
record Source(byte[] bytes, String sha256) {

	static Source of(byte[] bytes) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
			return new Source(bytes, HexFormat.of().formatHex(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
