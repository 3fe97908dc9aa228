package greenboard.merkle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Verifies Ed25519 signatures (RFC 8032 section 5.1.7) of which each message and key have
 * one only that is made honestly: beyond the platform's own rules, numbers have to be
 * below their modulus and points must not be of small order.
 */
final class Ed25519 {

	/** The length of a public key. */
	static final int KEY = 32;

	/** The length of a signature: a point and a number. */
	static final int SIGNATURE = 64;

	private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

	/** The modulus of the coordinates. */
	private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

	/** The order of the base point. */
	private static final BigInteger ORDER = BigInteger.TWO.pow(252)
		.add(new BigInteger("27742317777372353535851937790883648493"));

	/** The coordinates of the eight points whose order divides eight. */
	private static final Set<BigInteger> SMALL = Set.of(BigInteger.ZERO, BigInteger.ONE, FIELD.subtract(BigInteger.ONE),
			new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16),
			new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16));

	private Ed25519() {
	}

	/**
	 * The key as other programs take it.
	 * @param key its 32 bytes
	 * @return a SubjectPublicKeyInfo (RFC 8410)
	 */
	static byte[] encoded(byte[] key) {
		byte[] encoded = Arrays.copyOf(KEY_PREFIX, KEY_PREFIX.length + KEY);
		System.arraycopy(key, 0, encoded, KEY_PREFIX.length, KEY);
		return encoded;
	}

	/**
	 * Whether a key is one that signatures can be verified with.
	 * @param key the key
	 * @return false for what is no point, or one of small order
	 */
	static boolean isKey(byte[] key) {
		return key.length == KEY && isPoint(key);
	}

	static boolean verifies(byte[] key, byte[] message, byte[] signature) {
		if (!isKey(key) || signature.length != SIGNATURE || !isPoint(Arrays.copyOf(signature, KEY))
				|| number(Arrays.copyOfRange(signature, KEY, SIGNATURE)).compareTo(ORDER) >= 0) {
			return false;
		}
		try {
			PublicKey publicKey = KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(encoded(key)));
			Signature verification = Signature.getInstance("Ed25519");
			verification.initVerify(publicKey);
			verification.update(message);
			return verification.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private static boolean isPoint(byte[] point) {
		BigInteger coordinate = number(point).clearBit(255);
		return coordinate.compareTo(FIELD) < 0 && !SMALL.contains(coordinate);
	}

	private static BigInteger number(byte[] littleEndian) {
		byte[] bigEndian = new byte[littleEndian.length];
		for (int i = 0; i < bigEndian.length; i++) {
			bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
		}
		return new BigInteger(1, bigEndian);
	}

}
