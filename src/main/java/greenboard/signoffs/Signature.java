package greenboard.signoffs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to sign.
 *
 * @param meaning what it says
 * @param comment why; needed to reject and to abstain
 * @param condition what has to be done, for an approval with a condition
 * @param due by when
 * @param digest the digest of the record that they were shown
 * @param since the digest of what they signed before, when they were shown only what
 * differs from it; null when they were shown everything
 */
public record Signature(Meaning meaning, @Nullable String comment, @Nullable String condition, @Nullable Instant due,
		String digest, @Nullable String since) {

	/**
	 * A signature of what was shown in full.
	 * @param meaning what it says
	 * @param comment why; needed to reject and to abstain
	 * @param condition what has to be done, for an approval with a condition
	 * @param due by when
	 * @param digest the digest of the record that they were shown
	 */
	public Signature(Meaning meaning, @Nullable String comment, @Nullable String condition, @Nullable Instant due,
			String digest) {
		this(meaning, comment, condition, due, digest, null);
	}

	/**
	 * A signature without a condition.
	 * @param meaning what it says
	 * @param comment why
	 * @param digest the digest of the record that they were shown
	 * @return the signature
	 */
	public static Signature of(Meaning meaning, @Nullable String comment, String digest) {
		return new Signature(meaning, comment, null, null, digest);
	}

}
