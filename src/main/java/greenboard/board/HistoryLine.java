package greenboard.board;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditEntry;
import greenboard.prose.Prose;

/**
 * One thing that happened, as pages show it.
 *
 * @param sequence its place in the trail
 * @param at when
 * @param who who did it
 * @param code the message that says what was done
 * @param subject the name of the thing, plain text
 * @param key the item's key, where it was about one
 * @param before what was there before
 * @param after what is there since
 * @param reason why
 * @param hash the beginning of the entry's hash, hexadecimal
 */
public record HistoryLine(long sequence, Instant at, String who, String code, String subject, @Nullable String key,
		@Nullable String before, @Nullable String after, @Nullable String reason, String hash) {

	/** How much of a hash people compare. */
	private static final int SHORT = 12;

	/** Acts that leave an item's words, which are Markdown. */
	private static final Set<String> WORDED = Set.of("item.added", "item.changed", "item.reworded");

	/**
	 * An entry of the trail.
	 * @param entry the entry
	 * @return the line
	 */
	public static HistoryLine of(AuditEntry entry) {
		boolean worded = WORDED.contains(entry.action());
		return new HistoryLine(entry.sequence(), entry.at(), entry.actorName(), "board.did." + entry.action(),
				(entry.subjectKey() != null) ? Prose.plain(entry.subject()) : entry.subject(), item(entry),
				worded ? plain(entry.before()) : entry.before(), worded ? plain(entry.after()) : entry.after(),
				entry.reason(), entry.hash().substring(0, Math.min(SHORT, entry.hash().length())));
	}

	/**
	 * Whether it stands out.
	 * @return true for a go that breaks the glass
	 */
	public boolean breakGlass() {
		return this.code.endsWith(".break-glass");
	}

	private static @Nullable String item(AuditEntry entry) {
		return entry.action().startsWith("item.") ? entry.subjectKey() : null;
	}

	private static @Nullable String plain(@Nullable String words) {
		return (words != null) ? Prose.plain(words) : null;
	}

}
