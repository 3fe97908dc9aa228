package greenboard.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.CategoryScore;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.Progress;

/**
 * One station of the board: a category, or without weights a top-level section with
 * something to prepare.
 *
 * @param name its name
 * @param section where the reader finds its items, null when nowhere
 * @param lamp what it reports
 * @param progress its leaves
 * @param critical critical leaves of it that are open
 */
record Station(String name, @Nullable String section, Lamp lamp, Progress progress, int critical) {

	static List<Station> of(Board board) {
		return board.head().scheme().weighted() ? categories(board) : sections(board);
	}

	private static List<Station> categories(Board board) {
		List<Station> stations = new ArrayList<>();
		for (CategoryScore category : board.assessment().readiness().categories()) {
			var tally = category.tally();
			stations.add(new Station(category.name(), sectionOf(board, category.name()), Lamp.of(tally),
					new Progress(tally.done(), tally.failed(), tally.waived(), tally.notApplicable(), tally.open()),
					tally.criticalOpen()));
		}
		return stations;
	}

	private static @Nullable String sectionOf(Board board, String category) {
		return board.allItems()
			.filter((item) -> item.counts() && category.equals(item.category()))
			.map((item) -> item.sectionId().toString())
			.findFirst()
			.orElse(null);
	}

	private static List<Station> sections(Board board) {
		List<Station> stations = new ArrayList<>();
		for (BoardSection section : board.sections()) {
			List<BoardItem> leaves = section.withSections()
				.flatMap(BoardSection::allItems)
				.filter(BoardItem::counts)
				.toList();
			if (!leaves.isEmpty()) {
				stations.add(of(section, leaves));
			}
		}
		return stations;
	}

	private static Station of(BoardSection section, List<BoardItem> leaves) {
		Progress progress = new Progress(count(leaves, Status.DONE), count(leaves, Status.FAILED),
				count(leaves, Status.WAIVED), count(leaves, Status.NOT_APPLICABLE), count(leaves, Status.OPEN));
		int open = count(leaves, (leaf) -> leaf.critical() && leaf.state() == Status.OPEN);
		int failed = count(leaves, (leaf) -> leaf.critical() && leaf.state() == Status.FAILED);
		Lamp lamp = (open + failed > 0) ? new Lamp(Lamp.State.BLOCKS, 0) : Lamp.of(progress);
		return new Station(section.title(), section.id().toString(), lamp, progress, open);
	}

	private static int count(List<BoardItem> leaves, Status state) {
		return count(leaves, (leaf) -> leaf.state() == state);
	}

	private static int count(List<BoardItem> leaves, Predicate<BoardItem> which) {
		return (int) leaves.stream().filter(which).count();
	}

}
