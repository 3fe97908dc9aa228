package greenboard.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.CategoryScore;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;
import greenboard.readiness.ShortestWay;
import greenboard.readiness.Status;
import greenboard.readiness.Tally;
import greenboard.register.Board;
import greenboard.verdict.Tallies;

/**
 * Where the score comes from.
 *
 * @param mast what stands on top
 * @param weighted whether there are categories
 * @param lines what each category brings
 * @param all all leaves that count
 * @param outside items to prepare that no category counts and that are not settled
 * @param bands the bands, best first
 * @param band the band that holds, null when incomplete
 * @param uncapped the band that the number alone would have
 * @param criticalOpen critical items that are open
 * @param criticalFailed critical items that have failed
 * @param waived items that are waived
 * @param dropped how much of the 100 has dropped out
 * @param way what to do first
 * @param formula the formula's version
 */
record ScorePage(Masthead mast, boolean weighted, List<Line> lines, Tally all, List<Row> outside, List<Band> bands,
		@Nullable Band band, @Nullable Band uncapped, int criticalOpen, int criticalFailed, int waived,
		BigDecimal dropped, WayUp way, int formula) {

	/**
	 * What one category brings.
	 *
	 * @param name its name
	 * @param weight its weight out of 100
	 * @param tally its leaves
	 * @param share how much of it is done, in per cent; null when nothing applies
	 * @param points what it brings to the score
	 * @param worth what it would bring with all of it done
	 */
	record Line(String name, BigDecimal weight, Tally tally, @Nullable BigDecimal share, BigDecimal points,
			BigDecimal worth) {

		static Line of(CategoryScore category, BigDecimal points) {
			return new Line(category.name(), category.weight(), category.tally(),
					(category.share() != null) ? Exact.shown(category.share().multiply(100)) : null, points,
					Exact.shown(category.worth()));
		}

		/**
		 * What its lamp shows.
		 * @return the lamp
		 */
		public Lamp lamp() {
			return Lamp.of(this.tally);
		}

	}

	static ScorePage of(Board board, ShortestWay way) {
		Readiness readiness = board.assessment().readiness();
		Map<String, BigDecimal> points = readiness.shownPoints();
		var knockOut = readiness.knockOut();
		return new ScorePage(Masthead.of(board.head()), board.head().scheme().weighted(),
				readiness.categories()
					.stream()
					.map((category) -> Line.of(category, points.getOrDefault(category.name(), BigDecimal.ZERO)))
					.toList(),
				readiness.categories().stream().map(CategoryScore::tally).reduce(Tally.EMPTY, Tally::plus),
				outside(board), board.head().scheme().bands(), readiness.band(), readiness.uncappedBand(),
				knockOut.criticalOpen(), knockOut.criticalFailed(), knockOut.waived(), Exact.shown(readiness.dropped()),
				WayUp.of(board, way), Readiness.FORMULA);
	}

	private static List<Row> outside(Board board) {
		return board.allItems()
			.filter((item) -> item.counts() && Tallies.place(board.head().scheme(), item.category()) == null
					&& (item.state() == Status.OPEN || item.state() == Status.FAILED))
			.map((item) -> Row.of(item, false, List.of()))
			.toList();
	}

	/**
	 * Whether something other than the number decides the band.
	 * @return true when the band is worse than the number's
	 */
	public boolean capped() {
		return this.band != null && this.uncapped != null && !this.band.equals(this.uncapped);
	}

}
