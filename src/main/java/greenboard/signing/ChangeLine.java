package greenboard.signing;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditEntry;
import greenboard.prose.Prose;
import greenboard.signed.Difference;
import greenboard.signed.Difference.Kind;

/**
 * One thing that is other than it was signed.
 *
 * @param difference what
 * @param item whether it is an item that is still there
 * @param text its words, safe HTML
 * @param before how it was signed
 * @param after how it is now
 * @param latest what happened to it last since then
 */
record ChangeLine(Difference difference, boolean item, String text, @Nullable String before, @Nullable String after,
		@Nullable AuditEntry latest) {

	private static final Set<Kind> WORDED = EnumSet.of(Kind.REWORDED, Kind.ADDED, Kind.REMOVED);

	static ChangeLine of(Difference difference, boolean item, @Nullable AuditEntry latest) {
		boolean worded = WORDED.contains(difference.kind());
		return new ChangeLine(difference, item, Prose.inline(difference.text()),
				worded ? plain(difference.before()) : difference.before(),
				worded ? plain(difference.after()) : difference.after(), latest);
	}

	private static @Nullable String plain(@Nullable String words) {
		return (words != null) ? Prose.plain(words) : null;
	}

}
