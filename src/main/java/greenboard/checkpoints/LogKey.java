package greenboard.checkpoints;

import org.jspecify.annotations.Nullable;

import greenboard.merkle.VerificationKey;

/**
 * A key that signs the log or did.
 *
 * @param key the public key
 * @param introduction the note by which the key before handed over to it, null for the
 * first
 */
public record LogKey(VerificationKey key, @Nullable String introduction) {
}
