package greenboard.checkpoints;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.merkle.Checkpoint;

/**
 * A chain held against the newest checkpoint of the log.
 *
 * @param newest the checkpoint, null before the first and when no key of the log has
 * signed it
 * @param trusted false when no key of the log has signed the newest checkpoint, or the
 * keys were not handed over from one to the next
 * @param proved how many entries are proved to be in it
 * @param awaiting how many entries are younger than it and are sealed soon
 * @param strays the places of entries that the log does not have as they are now
 * @param gone how many entries of the log, of whatever chain, are in the database no more
 */
public record SealedChain(@Nullable Newest newest, boolean trusted, long proved, long awaiting, List<Long> strays,
		long gone) {

	/**
	 * The newest checkpoint.
	 *
	 * @param checkpoint what it says
	 * @param key the id of the key that signed it, eight hexadecimal digits
	 * @param at when it was signed
	 */
	public record Newest(Checkpoint checkpoint, String key, Instant at) {
	}

	/**
	 * Whether every entry is in the log or will be soon, and the log is whole.
	 * @return true when nothing is wrong
	 */
	public boolean holds() {
		return this.trusted && this.strays.isEmpty() && this.gone == 0;
	}

}
