package greenboard.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.board.Lamp;
import greenboard.board.Masthead;
import greenboard.board.Outlook;
import greenboard.board.Rights;
import greenboard.board.Row;
import greenboard.readiness.ShortestWay;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.Progress;

/**
 * What some items leave different on the checklist page when they change.
 *
 * @param mast what stands on top
 * @param outlook why it stands where it stands
 * @param rows the items
 * @param parents the items above them
 * @param sections the sections around them
 */
record ChangedParts(Masthead mast, Outlook outlook, List<Row> rows, List<Mark> parents, List<Gauge> sections) {

	/**
	 * The parts that go with some items, and with those that follow another record.
	 * @param board the deployment
	 * @param way its shortest way into the next band
	 * @param keys the items, each without items below it
	 * @param actor who reads
	 * @return the parts
	 */
	static ChangedParts of(Board board, ShortestWay way, Set<String> keys, Actor actor) {
		boolean settle = Rights.of(board.head(), actor).settle();
		List<Row> rows = board.allItems()
			.filter((item) -> changed(item, keys))
			.map((item) -> Row.of(item, settle, List.of()))
			.toList();
		List<Mark> parents = board.allItems()
			.filter((item) -> !item.leaf() && item.withItems().anyMatch((below) -> changed(below, keys)))
			.map((item) -> new Mark(item.key(), item.state(), Row.mark(item.state(), false)))
			.toList();
		List<Gauge> sections = board.allSections()
			.filter((section) -> section.withSections()
				.flatMap(BoardSection::allItems)
				.anyMatch((item) -> changed(item, keys)))
			.map((section) -> new Gauge(section.id(), Lamp.of(section.progress()), section.progress()))
			.toList();
		return new ChangedParts(Masthead.of(board.head()), Outlook.of(board, way), rows, parents, sections);
	}

	private static boolean changed(BoardItem item, Set<String> keys) {
		return item.leaf() && (item.linked() != null || keys.contains(item.key()));
	}

	/**
	 * The picture of a parent's state.
	 *
	 * @param key the parent's key
	 * @param state its state
	 * @param mark the picture, a name in the sprite
	 */
	record Mark(String key, Status state, @Nullable String mark) {
	}

	/**
	 * How far a section is.
	 *
	 * @param id the section
	 * @param lamp its lamp
	 * @param progress its leaves
	 */
	record Gauge(UUID id, Lamp lamp, Progress progress) {
	}

}
