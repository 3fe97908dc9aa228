package greenboard.day;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.board.Lamp;
import greenboard.board.Row;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.Progress;
import greenboard.timetable.Standing;
import greenboard.timetable.Station;

/**
 * A station of the day as the page shows it.
 *
 * @param id its outermost section
 * @param title its title, plain text
 * @param station when it is worked
 * @param standing how it stands now
 * @param due until when it has to be done, null when nothing says so
 * @param progress its leaves
 * @param whole whether these are all the leaves of its outermost section
 * @param parts its sections with their items
 */
record Stop(String id, String title, Station station, Standing standing, @Nullable Instant due, Progress progress,
		boolean whole, List<Part> parts) {

	/**
	 * A section of it.
	 *
	 * @param title its title, null for the outermost
	 * @param rows its items
	 */
	record Part(@Nullable String title, List<Row> rows) {
	}

	static Stop of(Station station, Board board, boolean settle, Instant now) {
		List<BoardSection> sections = station.sections()
			.stream()
			.flatMap((section) -> board.section(section).stream())
			.toList();
		Progress progress = sections.stream().map(BoardSection::own).reduce(Progress.NONE, Progress::plus);
		boolean whole = board.section(station.id()).map(BoardSection::progress).filter(progress::equals).isPresent();
		return new Stop(station.id().toString(), station.title(), station, station.at(now, progress.open()),
				station.due(now), progress, whole,
				sections.stream()
					.map((section) -> new Part(section.id().equals(station.id()) ? null : section.title(),
							rows(section.items(), settle)))
					.toList());
	}

	private static List<Row> rows(List<BoardItem> items, boolean settle) {
		return items.stream().map((item) -> Row.of(item, settle, rows(item.items(), settle))).toList();
	}

	/**
	 * What its lamp shows.
	 * @return the lamp
	 */
	public Lamp lamp() {
		return Lamp.of(this.progress);
	}

}
