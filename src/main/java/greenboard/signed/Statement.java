package greenboard.signed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.canonical.CanonicalJson;

/**
 * What somebody says with a signature: what for, what of it, as whom, and after what.
 * Times are texts as ISO 8601 writes them, in UTC.
 *
 * @param deployment the deployment's id
 * @param digest the digest of the record that is signed
 * @param role the role's key
 * @param meaning {@code APPROVE}, {@code CONDITION}, {@code REJECT} or {@code ABSTAIN}
 * @param condition what has to be done, null for none
 * @param comment why, null where nothing was said
 * @param signer who signs
 * @param trail where the deployment's trail ended when the statement was made
 * @param checkpoint the newest signed checkpoint of the log, null before the first
 * @param nonce 32 random bytes, base64url
 * @param expires until when it can be signed
 */
public record Statement(UUID deployment, String digest, String role, String meaning, @Nullable Condition condition,
		@Nullable String comment, Signer signer, Trail trail, @Nullable String checkpoint, String nonce,
		String expires) {

	/**
	 * What the bytes say that they are. A statement with other fields is another type.
	 */
	static final String TYPE = "greenboard/sign-off/1";

	/**
	 * What has to be done.
	 *
	 * @param text in words
	 * @param due by when
	 */
	public record Condition(String text, String due) {
	}

	/**
	 * Who signs.
	 *
	 * @param id the person's id
	 * @param name their printed name
	 */
	public record Signer(UUID id, String name) {
	}

	/**
	 * Where a trail ends.
	 *
	 * @param seq the place of its last entry
	 * @param hash the entry's hash in hexadecimal digits
	 */
	public record Trail(long seq, String hash) {
	}

	/**
	 * The statement byte for byte.
	 * @return its canonical JSON
	 */
	public StatementBytes bytes() {
		return new StatementBytes(CanonicalJson.counting(Typed.of(this)).getBytes(StandardCharsets.UTF_8));
	}

	/** The statement with its type as one member more. */
	private record Typed(String type, UUID deployment, String digest, String role, String meaning,
			@Nullable Condition condition, @Nullable String comment, Signer signer, Trail trail,
			@Nullable String checkpoint, String nonce, String expires) {

		static Typed of(Statement said) {
			return new Typed(TYPE, said.deployment, said.digest, said.role, said.meaning, said.condition, said.comment,
					said.signer, said.trail, said.checkpoint, said.nonce, said.expires);
		}

	}

}
