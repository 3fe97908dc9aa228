package greenboard.signed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import greenboard.canonical.CanonicalJson;
import greenboard.canonical.Sha256;

/**
 * A record byte for byte, as it was signed: canonical JSON of RFC 8785 in UTF-8, all
 * numbers as strings. What is kept is these bytes; they are never written again from what
 * was read of them.
 */
public final class RecordBytes {

	private final byte[] value;

	/**
	 * Bytes that were kept.
	 * @param value the bytes
	 */
	public RecordBytes(byte[] value) {
		this.value = value.clone();
	}

	static RecordBytes of(SignedRecord record) {
		return new RecordBytes(CanonicalJson.of(record, SignedRecord.TYPE).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The bytes themselves.
	 * @return a copy
	 */
	public byte[] value() {
		return this.value.clone();
	}

	/**
	 * What stands for the bytes in a signature, in a form and in the trail.
	 * @return their SHA-256, 64 lower-case hexadecimal digits
	 */
	public String digest() {
		return Sha256.hex(this.value);
	}

	/**
	 * What the bytes say.
	 * @return the record
	 * @throws IllegalArgumentException when they are no record of a known type
	 */
	public SignedRecord record() {
		return CanonicalJson.read(this.value, SignedRecord.TYPE, SignedRecord.class);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RecordBytes bytes && Arrays.equals(this.value, bytes.value);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.value);
	}

	@Override
	public String toString() {
		return digest();
	}

}
