package greenboard.board;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** What is left out of the digest of a file; the entry has all of it. */
	private static final Pattern REST_OF_A_DIGEST = Pattern.compile("(?<= sha256:[0-9a-f]{" + SHORT + "})[0-9a-f]+$");

	/**
	 * An entry of the trail.
	 * @param entry the entry
	 * @return the line
	 */
	public static HistoryLine of(AuditEntry entry) {
		return new HistoryLine(entry.sequence(), entry.at(), entry.actorName(), "board.did." + entry.action(),
				(entry.subjectKey() != null) ? Prose.plain(entry.subject()) : entry.subject(), item(entry),
				words(entry, entry.before()), words(entry, entry.after()), entry.reason(),
				entry.hash().substring(0, Math.min(SHORT, entry.hash().length())));
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

	private static @Nullable String words(AuditEntry entry, @Nullable String words) {
		if (words == null) {
			return null;
		}
		if (entry.action().startsWith("item.file-")) {
			return REST_OF_A_DIGEST.matcher(words).replaceFirst("…");
		}
		return WORDED.contains(entry.action()) ? Prose.plain(words) : words;
	}

}
