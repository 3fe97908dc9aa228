package greenboard.merkle;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A public key with the name that it signs under (C2SP signed-note). Equal to another of
 * the same text.
 */
public final class VerificationKey {

	private final String name;

	private final byte[] key;

	private final byte[] id;

	VerificationKey(String name, byte[] key) {
		if (!Ed25519.isKey(key)) {
			throw new IllegalArgumentException("This is no Ed25519 key");
		}
		this.name = KeyText.name(name);
		this.key = key.clone();
		this.id = KeyText.id(name, key);
	}

	/**
	 * Reads a key.
	 * @param text {@code <name>+<id>+<base64>}, a vkey
	 * @return the key
	 * @throws IllegalArgumentException when it is anything else, or the id of another key
	 */
	public static VerificationKey parse(String text) {
		String[] parts = text.split("\\+", 3);
		if (parts.length == 3) {
			VerificationKey key = new VerificationKey(parts[0], KeyText.key(parts[2]));
			if (key.text().equals(text)) {
				return key;
			}
		}
		throw new IllegalArgumentException("This is no text of a key");
	}

	/**
	 * The name that it signs under.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * What tells it from other keys of the same name.
	 * @return eight hexadecimal digits
	 */
	public String id() {
		return HexFormat.of().formatHex(this.id);
	}

	/**
	 * The key as others are told it.
	 * @return {@code <name>+<id>+<base64>}, a vkey
	 */
	public String text() {
		return KeyText.of(this.name, this.id, this.key);
	}

	/**
	 * The key as other programs take it.
	 * @return a SubjectPublicKeyInfo (RFC 8410), DER
	 */
	public byte[] encoded() {
		return Ed25519.encoded(this.key);
	}

	byte[] idBytes() {
		return this.id.clone();
	}

	boolean made(NoteSignature signature) {
		return signature.key().equals(this.name + "+" + id());
	}

	/**
	 * Whether a signature is this key's.
	 * @param message what was signed
	 * @param signature the 64 bytes
	 * @return false for any other
	 */
	public boolean verifies(byte[] message, byte[] signature) {
		return Ed25519.verifies(this.key, message, signature);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VerificationKey another && text().equals(another.text());
	}

	@Override
	public int hashCode() {
		return text().hashCode();
	}

	@Override
	public String toString() {
		return text();
	}

}
