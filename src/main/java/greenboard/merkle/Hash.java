package greenboard.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A hash of a Merkle tree: SHA-256 with a first byte that tells leaves from nodes (RFC
 * 9162 section 2.1.1). Never changes.
 */
public final class Hash {

	/** The root of a tree without leaves. */
	public static final Hash EMPTY = new Hash(sha256().digest());

	private static final int LENGTH = 32;

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * A hash that was made before.
	 * @param bytes its 32 bytes
	 * @return the hash
	 * @throws IllegalArgumentException when it is of another length
	 */
	public static Hash of(byte[] bytes) {
		if (bytes.length != LENGTH) {
			throw new IllegalArgumentException("A hash has 32 bytes, not %d".formatted(bytes.length));
		}
		return new Hash(bytes.clone());
	}

	/**
	 * The hash of a leaf.
	 * @param parts what the leaf says, one part behind the other
	 * @return the hash
	 */
	public static Hash ofLeaf(byte[]... parts) {
		MessageDigest digest = sha256();
		digest.update(LEAF);
		for (byte[] part : parts) {
			digest.update(part);
		}
		return new Hash(digest.digest());
	}

	/**
	 * The hash of a node.
	 * @param left the hash of what is below it on the left
	 * @param right the hash of what is below it on the right
	 * @return the hash
	 */
	public static Hash ofNode(Hash left, Hash right) {
		MessageDigest digest = sha256();
		digest.update(NODE);
		digest.update(left.bytes);
		digest.update(right.bytes);
		return new Hash(digest.digest());
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * The hash itself.
	 * @return a copy of its 32 bytes
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Hash hash && Arrays.equals(this.bytes, hash.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return HexFormat.of().formatHex(this.bytes);
	}

}
