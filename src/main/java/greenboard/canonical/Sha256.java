package greenboard.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as FIPS 180-4 defines it.
 */
public final class Sha256 {

	/** How many bytes a digest has. */
	public static final int LENGTH = 32;

	private Sha256() {
	}

	/**
	 * The digest of bytes that follow one another.
	 * @param parts the bytes, in order
	 * @return 32 bytes
	 */
	public static byte[] of(byte[]... parts) {
		MessageDigest digest = digest();
		for (byte[] part : parts) {
			digest.update(part);
		}
		return digest.digest();
	}

	/**
	 * The digest of bytes, as people and forms write it.
	 * @param bytes the bytes
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(of(bytes));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
