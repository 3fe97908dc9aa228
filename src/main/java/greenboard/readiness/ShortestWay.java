package greenboard.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The fewest items, critical ones first, that bring the score into a better band, and
 * what no amount of ticking can mend. Ticking leaves the denominators alone, so taking
 * the items with the most points first is the fewest there can be.
 *
 * @param target the band that the steps lead to; null when there is no better one
 * @param obstacles what ticking cannot mend; the target is out of reach when there are
 * any
 * @param steps the items in the order in which to do them; empty when out of reach
 */
public record ShortestWay(@Nullable Band target, Set<Obstacle> obstacles, List<Step> steps) {

	/** What ticking cannot mend. */
	public enum Obstacle {

		/** A critical item has failed. */
		CRITICAL_FAILED,
		/** A waiver caps the band at the second best. */
		WAIVED,
		/** Failed and waived items cost more points than the target allows. */
		CEILING,
		/** Too much of the checklist does not apply. */
		INCOMPLETE

	}

	/**
	 * One item to do.
	 *
	 * @param leaf the item
	 * @param points what it brings, out of 100
	 * @param score the score once it and those before it are done
	 */
	public record Step(OpenLeaf leaf, BigFraction points, BigFraction score) {
	}

	/**
	 * Whether ticking leads there.
	 * @return true when there is a target and nothing stands in the way
	 */
	public boolean reachable() {
		return this.target != null && this.obstacles.isEmpty();
	}

	/**
	 * Finds the way.
	 * @param readiness how ready the deployment is
	 * @param open its open leaves of phase prepare that are not linked
	 * @return the way up
	 */
	public static ShortestWay find(Readiness readiness, List<OpenLeaf> open) {
		Band band = readiness.band();
		BigFraction floor = readiness.floor();
		if (band == null || floor == null) {
			return new ShortestWay(null, EnumSet.of(Obstacle.INCOMPLETE), List.of());
		}
		int place = readiness.scheme().bands().indexOf(band);
		if (place == 0) {
			return new ShortestWay(null, EnumSet.noneOf(Obstacle.class), List.of());
		}
		Band next = readiness.scheme().bands().get(place - 1);
		Set<Obstacle> obstacles = obstacles(readiness, next);
		if (!obstacles.isEmpty()) {
			return new ShortestWay(next, obstacles, List.of());
		}
		List<Step> steps = steps(readiness, floor, open, Exact.of(next.from()));
		BigFraction reached = steps.isEmpty() ? floor : steps.get(steps.size() - 1).score();
		return new ShortestWay(readiness.knockOut().cap(readiness.scheme(), readiness.scheme().bandOf(reached), 0),
				obstacles, steps);
	}

	private static Set<Obstacle> obstacles(Readiness readiness, Band next) {
		Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
		if (readiness.knockOut().criticalFailed() > 0) {
			obstacles.add(Obstacle.CRITICAL_FAILED);
		}
		Scheme scheme = readiness.scheme();
		if (readiness.knockOut().waived() > 0 && scheme.worse(next, scheme.bestWithWaiver()) != next) {
			obstacles.add(Obstacle.WAIVED);
		}
		BigFraction ceiling = readiness.ceiling();
		if (ceiling != null && ceiling.compareTo(Exact.of(next.from())) < 0) {
			obstacles.add(Obstacle.CEILING);
		}
		return obstacles;
	}

	private static List<Step> steps(Readiness readiness, BigFraction floor, List<OpenLeaf> open, BigFraction limit) {
		List<Step> steps = new ArrayList<>();
		BigFraction score = floor;
		for (OpenLeaf leaf : inOrder(readiness, open)) {
			if (!leaf.critical() && score.compareTo(limit) >= 0) {
				break;
			}
			BigFraction points = points(readiness, leaf);
			score = score.add(points);
			steps.add(new Step(leaf, points, score));
		}
		return steps;
	}

	private static List<OpenLeaf> inOrder(Readiness readiness, List<OpenLeaf> open) {
		Map<OpenLeaf, BigFraction> points = open.stream()
			.collect(Collectors.toMap(Function.identity(), (leaf) -> points(readiness, leaf), (one, same) -> one));
		return points.keySet()
			.stream()
			.sorted(Comparator.comparing(OpenLeaf::critical)
				.reversed()
				.thenComparing(points::get, Comparator.reverseOrder())
				.thenComparing(OpenLeaf::key))
			.toList();
	}

	private static BigFraction points(Readiness readiness, OpenLeaf leaf) {
		return readiness.categories()
			.stream()
			.filter((category) -> category.name().equals(leaf.category()))
			.findFirst()
			.map((category) -> category.pointsOf(leaf.weight()))
			.orElse(BigFraction.ZERO);
	}

}
