package greenboard.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param deployment the deployment that it belongs to, null for what concerns people,
 * projects and templates
 * @param sequence the place in the deployment's trail, from 1 without gaps; 0 where there
 * is no deployment
 * @param at when
 * @param actorId the person's or token's id, null for the application itself
 * @param actorName the name as it was at that time
 * @param action what was done, as a dotted word ("item.settled")
 * @param subject the name of the thing ("SEC-4 Penetration test findings are closed")
 * @param subjectKey the key of the thing ("SEC-4"), where it has one
 * @param before the state or text before, where something was changed
 * @param after the state or text after
 * @param reason why, in the words of who did it
 */
public record AuditEntry(@Nullable UUID deployment, long sequence, Instant at, @Nullable UUID actorId, String actorName,
		String action, String subject, @Nullable String subjectKey, @Nullable String before, @Nullable String after,
		@Nullable String reason) {
}
