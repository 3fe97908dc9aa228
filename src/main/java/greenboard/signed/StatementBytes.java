package greenboard.signed;

import java.nio.charset.StandardCharsets;

import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;

/**
 * A statement byte for byte, as it was signed. What is kept is these bytes.
 */
public final class StatementBytes {

	private static final byte[] CONTEXT = "greenboard-signoff/v1\n".getBytes(StandardCharsets.US_ASCII);

	private final byte[] value;

	/**
	 * Bytes that were kept.
	 * @param value the bytes
	 */
	public StatementBytes(byte[] value) {
		this.value = value.clone();
	}

	/**
	 * The bytes themselves.
	 * @return a copy
	 */
	public byte[] value() {
		return this.value.clone();
	}

	/**
	 * What a passkey is asked to sign.
	 * @return SHA-256 of {@code greenboard-signoff/v1}, a line feed and the bytes
	 */
	public byte[] challenge() {
		return Sha256.of(CONTEXT, this.value);
	}

	/**
	 * What the bytes say.
	 * @return the statement
	 * @throws IllegalArgumentException when they are no statement of a known type
	 */
	public Statement statement() {
		return CanonicalJson.read(this.value, Statement.TYPE, Statement.class);
	}

}
