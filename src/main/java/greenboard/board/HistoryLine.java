package greenboard.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditEntry;

/**
 * One thing that happened, as pages show it.
 *
 * @param sequence its place in the trail
 * @param at when
 * @param who who did it
 * @param code the message that says what was done
 * @param subject the name of the thing
 * @param key the item's key, where it was about one
 * @param before what was there before
 * @param after what is there since
 * @param reason why
 */
public record HistoryLine(long sequence, Instant at, String who, String code, String subject, @Nullable String key,
		@Nullable String before, @Nullable String after, @Nullable String reason) {

	/**
	 * An entry of the trail.
	 * @param entry the entry
	 * @return the line
	 */
	public static HistoryLine of(AuditEntry entry) {
		return new HistoryLine(entry.sequence(), entry.at(), entry.actorName(), "board.did." + entry.action(),
				entry.subject(), entry.subjectKey(), entry.before(), entry.after(), entry.reason());
	}

}
