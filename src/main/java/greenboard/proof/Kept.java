package greenboard.proof;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an auditor kept outside and holds a pack against.
 *
 * @param key a key of the log that they know, as a line of text; null for none
 * @param checkpoint a signed checkpoint of another day; null for none
 * @param consistency the proof that leads from it to the pack's, hashes line by line;
 * null for none
 * @param receipts receipts as {@code chain/seq/hash}
 */
record Kept(@Nullable String key, byte @Nullable [] checkpoint, @Nullable List<String> consistency,
		List<String> receipts) {

	/** Nothing. */
	static final Kept NOTHING = new Kept(null, null, null, List.of());

}
