package greenboard.proof;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import greenboard.canonical.Sha256;

/**
 * What a passkey signed (Web Authentication Level 3, section 7.2): the statement of a
 * sign-off was its challenge.
 *
 * @param folder the sign-off
 * @param statement what was to be signed
 * @param client what the browser said
 * @param data what the authenticator said
 * @param signature its signature
 * @param key the public key, a SubjectPublicKeyInfo
 */
record Assertion(String folder, byte[] statement, byte[] client, byte[] data, byte[] signature, byte[] key) {

	/** The files that hold it; there are all of them or none. */
	static final List<String> PARTS = List.of("client-data.json", "authenticator-data.bin", "signature.bin",
			"public-key.der");

	private static final byte[] PREFIX = "greenboard-signoff/v1\n".getBytes(StandardCharsets.UTF_8);

	/** The person was there (bit 0) and was verified (bit 2). */
	private static final int PRESENT_AND_VERIFIED = 0b101;

	private static final int FLAGS = 32;

	private static final int LEAST = 37;

	/* By what the algorithm of a public key is named in it. */
	private static final Map<String, String[]> ALGORITHMS = Map.of("2a8648ce3d0201",
			new String[] { "EC", "SHA256withECDSA" }, "2a864886f70d010101", new String[] { "RSA", "SHA256withRSA" },
			"2b6570", new String[] { "Ed25519", "Ed25519" });

	static Assertion read(Opened pack, String folder) throws DoesNotHold {
		return new Assertion(folder, pack.file(folder + "statement.json"), pack.file(folder + "client-data.json"),
				pack.file(folder + "authenticator-data.bin"), pack.file(folder + "signature.bin"),
				pack.file(folder + "public-key.der"));
	}

	/**
	 * Holds it against what is told.
	 * @param system the entries that tell who enrolled which passkey
	 * @param signOff the sign-off
	 * @param credential the passkey that the sign-off's entry names, null where it names
	 * none
	 */
	void hold(List<Entry> system, JsonNode signOff, @Nullable String credential) throws DoesNotHold {
		JsonNode said = Json.loose(this.client, this.folder + "client-data.json");
		String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(PREFIX, this.statement));
		DoesNotHold.unless(
				Json.text(said, "type").equals("webauthn.get") && Json.text(said, "challenge").equals(challenge),
				"%s answers another challenge".formatted(this.folder));
		DoesNotHold.unless(this.data.length >= LEAST && site(Json.text(said, "origin")),
				"%s is for another site".formatted(this.folder));
		DoesNotHold.unless((this.data[FLAGS] & PRESENT_AND_VERIFIED) == PRESENT_AND_VERIFIED,
				"%s was signed without its person being verified".formatted(this.folder));
		DoesNotHold.unless(verifies(), "the signature of %s is wrong".formatted(this.folder));
		String person = Json.text(signOff, "person");
		Instant at = Entry.time(Json.text(signOff, "at"));
		String digest = "sha256:" + Sha256.hex(this.key);
		DoesNotHold.unless(
				system.stream()
					.anyMatch((entry) -> entry.action().equals("passkey.enrolled") && person.equals(entry.actorId())
							&& String.valueOf(entry.after()).endsWith(digest) && !entry.at().isAfter(at)
							&& (credential == null || credential.equals(entry.subjectKey()))),
				"the passkey of %s was not enrolled by its person".formatted(this.folder));
	}

	/** A site is its own host or a domain above it. */
	private boolean site(String origin) {
		String host;
		try {
			host = URI.create(origin).getHost();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
		for (String name = host; name != null && !name.isEmpty(); name = above(name)) {
			if (Arrays.equals(Sha256.of(name.getBytes(StandardCharsets.UTF_8)), 0, FLAGS, this.data, 0, FLAGS)) {
				return true;
			}
		}
		return false;
	}

	private static String above(String name) {
		int dot = name.indexOf('.');
		return (dot < 0) ? "" : name.substring(dot + 1);
	}

	private boolean verifies() {
		String der = HexFormat.of().formatHex(this.key, 0, Math.min(this.key.length, 40));
		for (Map.Entry<String, String[]> algorithm : ALGORITHMS.entrySet()) {
			if (der.contains(algorithm.getKey())) {
				return verifies(algorithm.getValue()[0], algorithm.getValue()[1]);
			}
		}
		return false;
	}

	private boolean verifies(String kind, String algorithm) {
		try {
			Signature verifier = Signature.getInstance(algorithm);
			verifier.initVerify(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(this.key)));
			verifier.update(this.data);
			verifier.update(Sha256.of(this.client));
			return verifier.verify(this.signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}
