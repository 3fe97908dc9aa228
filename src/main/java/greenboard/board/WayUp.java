package greenboard.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.prose.Prose;
import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;
import greenboard.readiness.ShortestWay;
import greenboard.register.Board;
import greenboard.register.BoardItem;

/**
 * What to do first, and what the score owes to mercy.
 *
 * @param target the band that the steps lead to, null when there is no better one
 * @param obstacles what no ticking mends
 * @param steps the items to do, in order
 * @param withoutWaivers the band without the waivers, null when they make no difference
 * @param ifCounted the score with everything that does not apply counted as open, null
 * when that makes no difference
 */
record WayUp(@Nullable Band target, Set<ShortestWay.Obstacle> obstacles, List<Step> steps,
		@Nullable Band withoutWaivers, @Nullable BigDecimal ifCounted) {

	/**
	 * One item to do.
	 *
	 * @param key its key
	 * @param text its words, plain
	 * @param owner who it is assigned to
	 * @param points what it brings
	 * @param score the score with it and those before it
	 */
	record Step(String key, String text, @Nullable String owner, BigDecimal points, BigDecimal score) {
	}

	static WayUp of(Board board, ShortestWay way) {
		Readiness readiness = board.assessment().readiness();
		return new WayUp(way.target(), way.obstacles(), way.steps().stream().map((step) -> step(board, step)).toList(),
				withoutWaivers(readiness), ifCounted(readiness));
	}

	/**
	 * Whether the score owes anything to mercy.
	 * @return true with waivers or with items that do not apply
	 */
	public boolean owesMercy() {
		return this.withoutWaivers != null || this.ifCounted != null;
	}

	private static Step step(Board board, ShortestWay.Step step) {
		BoardItem item = board.allItems()
			.filter((candidate) -> candidate.key().equals(step.leaf().key()))
			.findFirst()
			.orElseThrow();
		return new Step(item.key(), Prose.plain(item.text()), (item.owner() != null) ? item.owner().name() : null,
				Exact.shown(step.points()), Exact.shown(step.score()));
	}

	private static @Nullable Band withoutWaivers(Readiness readiness) {
		return (readiness.knockOut().waived() > 0) ? readiness.mercy().bandWithoutWaivers() : null;
	}

	private static @Nullable BigDecimal ifCounted(Readiness readiness) {
		var counted = readiness.mercy().scoreIfNotApplicableCounted();
		return (counted != null && readiness.floor() != null && counted.compareTo(readiness.floor()) != 0)
				? Exact.shown(counted) : null;
	}

}
