package greenboard.readiness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static greenboard.readiness.Checklists.BANDS;
import static greenboard.readiness.Checklists.critical;
import static greenboard.readiness.Checklists.tally;
import static greenboard.readiness.Checklists.weighted;
import static org.assertj.core.api.Assertions.assertThat;

class ShortestWayTests {

	private static final Scheme WHOLE = new Scheme(List.of(), BANDS);

	@Test
	void takesTheItemsWithTheMostPointsFirst() {
		Scheme scheme = weighted(Map.of("Security", 80, "Testing", 20));
		Readiness readiness = Readiness.of(scheme, Map.of("Security", tally("DDDO"), "Testing", tally("OOOO")));

		ShortestWay way = ShortestWay.find(readiness, List.of(open("TES-1", "Testing"), open("TES-2", "Testing"),
				open("TES-3", "Testing"), open("TES-4", "Testing"), open("SEC-4", "Security")));

		assertThat(way.target().name()).isEqualTo("CAUTION");
		assertThat(way.steps()).extracting((step) -> step.leaf().key()).containsExactly("SEC-4");
		assertThat(Exact.shown(way.steps().get(0).points())).hasToString("20.0");
	}

	@Test
	void takesCriticalItemsFirstAndSaysWhereThatLeads() {
		Tally tally = tally("D".repeat(19)).plus(critical(Status.OPEN));
		OpenLeaf leaf = new OpenLeaf("SEC-4", Scheme.WHOLE, BigDecimal.ONE, true, "Amir");

		ShortestWay way = ShortestWay.find(Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally)), List.of(leaf));

		assertThat(way.reachable()).isTrue();
		assertThat(way.target().name()).isEqualTo("DEPLOY");
		assertThat(way.steps()).extracting(ShortestWay.Step::leaf).containsExactly(leaf);
	}

	@Test
	void saysWhatNoTickCanMend() {
		Tally failed = tally("DDDDDDDDO").plus(critical(Status.FAILED));
		assertThat(obstacles(failed)).containsExactly(ShortestWay.Obstacle.CRITICAL_FAILED);

		Tally waived = tally("DDDDDDDDD").plus(critical(Status.WAIVED));
		assertThat(obstacles(waived)).containsExactly(ShortestWay.Obstacle.WAIVED);

		assertThat(obstacles(tally("DDDDDOFFFF"))).containsExactly(ShortestWay.Obstacle.CEILING);
		assertThat(obstacles(tally("NN"))).containsExactly(ShortestWay.Obstacle.INCOMPLETE);
	}

	@Test
	void hasNoTargetAboveTheBestBand() {
		ShortestWay way = ShortestWay.find(Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally("D"))), List.of());

		assertThat(way.target()).isNull();
		assertThat(way.obstacles()).isEmpty();
	}

	private static Iterable<ShortestWay.Obstacle> obstacles(Tally tally) {
		ShortestWay way = ShortestWay.find(Readiness.of(WHOLE, Map.of(Scheme.WHOLE, tally)),
				List.of(open("A-1", Scheme.WHOLE)));
		assertThat(way.reachable()).isFalse();
		return way.obstacles();
	}

	private static OpenLeaf open(String key, String category) {
		return new OpenLeaf(key, category, BigDecimal.ONE, false, null);
	}

}
