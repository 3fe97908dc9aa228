package greenboard.acts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Status;

/**
 * What moving a deployment to another version of its template means.
 *
 * @param from the version that it has
 * @param to the version that it would have
 * @param added items that come in, open
 * @param removed items that go, with what was settled there
 * @param changed items that stay with other words, another place or other attributes
 * @param kept how many items stay as they are
 */
public record Move(int from, int to, List<Entry> added, List<Entry> removed, List<Entry> changed, int kept) {

	/**
	 * One item that a move touches.
	 *
	 * @param key its key after the move; before it for one that goes
	 * @param before its words before, null for one that comes in
	 * @param after its words after, null for one that goes
	 * @param state its state before, null for one that comes in
	 * @param reopened whether it loses its state, because what it is now takes another
	 * way to settle it
	 */
	public record Entry(String key, @Nullable String before, @Nullable String after, @Nullable Status state,
			boolean reopened) {
	}

}
