package greenboard.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import com.webauthn4j.converter.util.CborConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator without a device, and the browser around it, which can be told to
 * cheat.
 */
public final class SoftKey {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int PRESENT = 0x01;

	private static final int VERIFIED = 0x04;

	private static final int WITH_KEY = 0x40;

	private final KeyPair keys;

	private final Algorithm algorithm;

	private final byte[] id = random(32);

	private final String origin;

	private byte @Nullable [] owner;

	private int flags = PRESENT | VERIFIED;

	private long count;

	private @Nullable String elsewhere;

	private @Nullable byte[] otherChallenge;

	/** How keys sign. */
	public enum Algorithm {

		/** Elliptic curve P-256. */
		ES256("EC", 256, "SHA256withECDSA"),
		/** Elliptic curve P-384, which nobody asks for. */
		ES384("EC", 384, "SHA384withECDSA"),
		/** RSA with PKCS #1 v1.5. */
		RS256("RSA", 2048, "SHA256withRSA"),
		/** Edwards curve 25519. */
		EDDSA("Ed25519", 255, "Ed25519");

		private final String keys;

		private final int size;

		private final String signature;

		Algorithm(String keys, int size, String signature) {
			this.keys = keys;
			this.size = size;
			this.signature = signature;
		}

	}

	public SoftKey(String origin) {
		this(origin, Algorithm.ES256);
	}

	public SoftKey(String origin, Algorithm algorithm) {
		this.origin = origin;
		this.algorithm = algorithm;
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keys);
			generator.initialize(algorithm.size);
			this.keys = generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Does not make sure who sits there. */
	public SoftKey unverified() {
		this.flags = PRESENT;
		return this;
	}

	/** Counts its signatures from here. */
	public SoftKey counting(long count) {
		this.count = count;
		return this;
	}

	/** Is used by a page from elsewhere. */
	public SoftKey elsewhere(@Nullable String origin) {
		this.elsewhere = origin;
		return this;
	}

	/** Signs another challenge than it was asked. */
	public SoftKey challenged(byte @Nullable [] challenge) {
		this.otherChallenge = challenge;
		return this;
	}

	/** Tells of another owner. */
	public SoftKey owned(byte @Nullable [] owner) {
		this.owner = owner;
		return this;
	}

	/** Its credential's id, base64url. */
	public String credential() {
		return text(this.id);
	}

	String base64() {
		return Base64.getEncoder().encodeToString(this.id);
	}

	/** SubjectPublicKeyInfo. */
	public byte[] publicKey() {
		return this.keys.getPublic().getEncoded();
	}

	/**
	 * Answers a question for a new passkey.
	 * @param question what the server sent
	 * @return what a page's script sends back
	 */
	public String enrol(String question) {
		JsonNode asked = JSON.readTree(question).get("publicKey");
		this.owner = Base64.getUrlDecoder().decode(asked.get("user").get("id").asString());
		byte[] key = converter().writeValueAsBytes(cose());
		byte[] data = join(data(asked.get("rp").get("id").asString(), this.flags | WITH_KEY), new byte[16],
				ByteBuffer.allocate(2).putShort((short) this.id.length).array(), this.id, key);
		byte[] object = converter().writeValueAsBytes(Map.of("fmt", "none", "attStmt", Map.of(), "authData", data));
		return answer(
				Map.of("clientDataJSON", text(client("webauthn.create", asked)), "attestationObject", text(object)));
	}

	/**
	 * Answers a question for a signature.
	 * @param question what the server sent
	 * @return what a page's script sends back
	 */
	public String sign(String question) {
		JsonNode asked = JSON.readTree(question).get("publicKey");
		byte[] client = client("webauthn.get", asked);
		byte[] data = data(asked.get("rpId").asString(), this.flags);
		Map<String, String> parts = new TreeMap<>(Map.of("clientDataJSON", text(client), "authenticatorData",
				text(data), "signature", text(signature(join(data, sha256(client))))));
		if (this.owner != null) {
			parts.put("userHandle", text(this.owner));
		}
		return answer(parts);
	}

	/**
	 * Whether it signed something.
	 * @param authenticatorData what an authenticator said of itself
	 * @param clientData what the browser said
	 * @param signature its signature of both
	 * @return true when it did
	 */
	public boolean signed(byte[] authenticatorData, byte[] clientData, byte[] signature) {
		try {
			Signature verification = Signature.getInstance(this.algorithm.signature);
			verification.initVerify(this.keys.getPublic());
			verification.update(join(authenticatorData, sha256(clientData)));
			return verification.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The key under which the server keeps a question. */
	public static String ceremony(String question) {
		return JSON.readTree(question).get("ceremony").asString();
	}

	private byte[] data(String host, int flags) {
		return join(sha256(host.getBytes(StandardCharsets.UTF_8)), new byte[] { (byte) flags },
				ByteBuffer.allocate(4).putInt((int) this.count).array());
	}

	private byte[] client(String type, JsonNode asked) {
		String challenge = (this.otherChallenge != null) ? text(this.otherChallenge)
				: asked.get("challenge").asString();
		String page = (this.elsewhere != null) ? this.elsewhere : this.origin;
		return JSON
			.writeValueAsBytes(Map.of("type", type, "challenge", challenge, "origin", page, "crossOrigin", false));
	}

	private COSEKey cose() {
		return switch (this.algorithm) {
			case ES256 -> EC2COSEKey.create((ECPublicKey) this.keys.getPublic(), COSEAlgorithmIdentifier.ES256);
			case ES384 -> EC2COSEKey.create((ECPublicKey) this.keys.getPublic(), COSEAlgorithmIdentifier.ES384);
			case RS256 -> RSACOSEKey.create((RSAPublicKey) this.keys.getPublic(), COSEAlgorithmIdentifier.RS256);
			case EDDSA -> EdDSACOSEKey.create((EdECPublicKey) this.keys.getPublic(), COSEAlgorithmIdentifier.EdDSA);
		};
	}

	private byte[] signature(byte[] signed) {
		try {
			Signature signature = Signature.getInstance(this.algorithm.signature);
			signature.initSign(this.keys.getPrivate());
			signature.update(signed);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String answer(Map<String, String> response) {
		return JSON.writeValueAsString(Map.of("id", credential(), "rawId", credential(), "type", "public-key",
				"response", response, "clientExtensionResults", Map.of()));
	}

	private static CborConverter converter() {
		return new ObjectConverter().getCborConverter();
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
