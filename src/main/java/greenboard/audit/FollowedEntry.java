package greenboard.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was met on the way from the beginning of its chain.
 *
 * @param receipt the receipt that it makes when its hash is worked out from the bytes of
 * all entries up to it, and from no hash that is stored
 * @param said what its bytes say, null when they are no entry
 */
public record FollowedEntry(Receipt receipt, @Nullable AuditEntry said) {
}
