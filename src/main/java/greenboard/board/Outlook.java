package greenboard.board;

import java.util.List;

import greenboard.readiness.ShortestWay;
import greenboard.register.Board;

/**
 * Why a deployment stands where it stands: every reason, what to do first, and the board.
 *
 * @param place the deployment's page, from the root of the application
 * @param css the verdict's style
 * @param blockers every reason why the verdict is not go
 * @param way what to do first
 * @param stations the board
 * @param weighted whether the stations are categories
 */
public record Outlook(String place, String css, List<BlockerLine> blockers, WayUp way, List<Station> stations,
		boolean weighted) {

	/**
	 * Why a deployment stands where it stands.
	 * @param board the deployment
	 * @param way the shortest way into the next band
	 * @return the outlook
	 */
	public static Outlook of(Board board, ShortestWay way) {
		return new Outlook(board.head().id().place(), VerdictLine.of(board.head()).css(), BlockerLine.of(board),
				WayUp.of(board, way), Station.of(board), board.head().scheme().weighted());
	}

	/**
	 * How many stations report go.
	 * @return the lit ones
	 */
	public long lit() {
		return this.stations.stream().filter((station) -> station.lamp().lit()).count();
	}

	/**
	 * How many stations have nothing that applies and so need not report.
	 * @return the ones with a dashed ring
	 */
	public long excused() {
		return this.stations.stream().filter((station) -> station.lamp().state() == Lamp.State.OPTIONAL).count();
	}

	/**
	 * Whether there is anything to say besides the board.
	 * @return false when nothing blocks and nothing is owed
	 */
	public boolean says() {
		return !this.blockers.isEmpty() || !this.way.steps().isEmpty() || this.way.owesMercy();
	}

}
