package greenboard.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the bytes of its entry say.
 *
 * @param deployment the deployment that it belongs to, null for what concerns people,
 * projects and templates
 * @param sequence the place in its chain, from 1 without gaps
 * @param at when, by the database's clock
 * @param actorId the person's or token's id, null for the application itself
 * @param actorName the name as it was at that time
 * @param action what was done, as a dotted word ("item.settled")
 * @param subject the name of the thing ("SEC-4 Penetration test findings are closed")
 * @param subjectKey the key of the thing ("SEC-4"), where it has one
 * @param before the state or text before, where something was changed
 * @param after the state or text after
 * @param reason why, in the words of who did it
 * @param previousHash the hash of the entry before, 64 hexadecimal digits; zeros for the
 * first
 * @param hash the entry's hash, 64 hexadecimal digits
 */
public record AuditEntry(@Nullable UUID deployment, long sequence, Instant at, @Nullable UUID actorId, String actorName,
		String action, String subject, @Nullable String subjectKey, @Nullable String before, @Nullable String after,
		@Nullable String reason, String previousHash, String hash) {
}
