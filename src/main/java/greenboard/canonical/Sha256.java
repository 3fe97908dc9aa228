package greenboard.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 as FIPS 180-4 defines it.
 */
public final class Sha256 {

	/** How many bytes a digest has. */
	public static final int LENGTH = 32;

	private static final int PIECE = 64 * 1024;

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

	/**
	 * The digest of what a stream gives, as people and forms write it.
	 * @param stream the bytes; read to their end, not closed
	 * @return 64 lower-case hexadecimal digits
	 * @throws IOException when they cannot be read
	 */
	public static String hex(InputStream stream) throws IOException {
		MessageDigest digest = digest();
		byte[] piece = new byte[PIECE];
		for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
			digest.update(piece, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
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
