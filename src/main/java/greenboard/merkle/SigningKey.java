package greenboard.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * A private key with the name that it signs under. Its text is the one of Go's package
 * {@code sumdb/note}.
 */
public final class SigningKey {

	private static final String PREFIX = "PRIVATE+KEY+";

	private final byte[] seed;

	private final VerificationKey verification;

	private SigningKey(String name, byte[] seed) {
		this.seed = seed;
		this.verification = new VerificationKey(name,
				new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
	}

	/**
	 * Makes a new key.
	 * @param name the name that it shall sign under
	 * @return the key
	 * @throws IllegalArgumentException when that is no name of a key
	 */
	public static SigningKey create(String name) {
		byte[] seed = new byte[Ed25519.KEY];
		new SecureRandom().nextBytes(seed);
		return new SigningKey(name, seed);
	}

	/**
	 * Reads a key.
	 * @param text {@code PRIVATE+KEY+<name>+<id>+<base64>}
	 * @return the key
	 * @throws IllegalArgumentException when it is anything else, or the id of another key
	 */
	public static SigningKey parse(String text) {
		String[] parts = text.split("\\+", 5);
		if (parts.length == 5) {
			SigningKey key = new SigningKey(parts[2], KeyText.key(parts[4]));
			if (key.text().equals(text)) {
				return key;
			}
		}
		throw new IllegalArgumentException("This is no text of a private key");
	}

	/**
	 * The key as it is kept.
	 * @return the text, for no other eyes
	 */
	public String text() {
		return PREFIX + KeyText.of(this.verification.name(), this.verification.idBytes(), this.seed);
	}

	/**
	 * What its signatures are verified with.
	 * @return the public key
	 */
	public VerificationKey verification() {
		return this.verification;
	}

	/**
	 * Signs a message.
	 * @param message the message
	 * @return the 64 bytes of the signature
	 */
	public byte[] sign(byte[] message) {
		try {
			PrivateKey key = KeyFactory.getInstance("Ed25519")
				.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, this.seed));
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(key);
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform since 15 has Ed25519", ex);
		}
	}

	@Override
	public String toString() {
		return "SigningKey[not shown]";
	}

}
