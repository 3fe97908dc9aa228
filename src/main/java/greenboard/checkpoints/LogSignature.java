package greenboard.checkpoints;

import greenboard.merkle.VerificationKey;

/**
 * A signature by the log's present key, over something else than a checkpoint.
 *
 * @param key the public key
 * @param bytes the 64 bytes of the signature
 */
public record LogSignature(VerificationKey key, byte[] bytes) {
}
