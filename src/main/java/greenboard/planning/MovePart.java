package greenboard.planning;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Move;
import greenboard.prose.Prose;
import greenboard.readiness.Status;

/**
 * What a move does to some items in the same way.
 *
 * @param name what it does to them, as the texts call it
 * @param lines the items
 */
record MovePart(String name, List<Line> lines) {

	/** The parts of a move that hold anything. */
	static List<MovePart> of(Move move) {
		return Stream.of(part("added", move.added()), part("removed", move.removed()), part("changed", move.changed()))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
	}

	private static MovePart part(String name, List<Move.Entry> entries) {
		return new MovePart(name, entries.stream().map(Line::of).toList());
	}

	/**
	 * One item.
	 *
	 * @param key its key
	 * @param before its words before as safe HTML, null where they are new or the same
	 * @param after its words after as safe HTML, null where they go or are the same
	 * @param same its words as safe HTML where only something else changes, else null
	 * @param settled the state that it was given, null while it is open
	 * @param reopened whether it loses that state
	 */
	record Line(String key, @Nullable String before, @Nullable String after, @Nullable String same,
			@Nullable Status settled, boolean reopened) {

		static Line of(Move.Entry entry) {
			Status settled = (entry.state() != Status.OPEN) ? entry.state() : null;
			String before = html(entry.before());
			String after = html(entry.after());
			return (before != null && before.equals(after))
					? new Line(entry.key(), null, null, after, settled, entry.reopened())
					: new Line(entry.key(), before, after, null, settled, entry.reopened());
		}

		private static @Nullable String html(@Nullable String words) {
			return (words != null) ? Prose.inline(words) : null;
		}

	}

}
