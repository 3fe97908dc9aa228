package greenboard.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.verdict.Blocker;

/**
 * One reason why the verdict is not go, with who has it in hand.
 *
 * @param blocker the reason
 * @param owner who it is assigned to, null for nobody
 */
record BlockerLine(Blocker blocker, @Nullable String owner) {

	static List<BlockerLine> of(Board board) {
		Map<String, String> owners = board.allItems()
			.filter((item) -> item.owner() != null)
			.collect(
					Collectors.toMap((item) -> board.head().id().place() + "/items/" + item.key(), BlockerLine::owner));
		return board.assessment()
			.blockers()
			.stream()
			.map((blocker) -> new BlockerLine(blocker, owners.get(blocker.href())))
			.toList();
	}

	/**
	 * The icon of its severity.
	 * @return a name in the sprite
	 */
	public String icon() {
		return (this.blocker.severity() == Blocker.Severity.NO_GO) ? "x-octagon-fill" : "exclamation-diamond-fill";
	}

	private static String owner(BoardItem item) {
		return (item.owner() != null) ? item.owner().name() : "";
	}

}
