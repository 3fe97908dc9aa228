package greenboard.deployments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settlement;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.Register;
import greenboard.register.TickedItem;
import greenboard.verdict.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people do in whatever order: the items are what a simple model says, and what
 * is stored is what counting everything again gives.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class RandomActsTests {

	private static final List<String> KEYS = List.of("BLD-1", "BLD-2", "BLD-4", "BLD-5", "BLD-6", "SEC-1", "SEC-2",
			"SEC-3", "FEED-1", "FEED-2", "DAY-1");

	private static final List<String> CRITICAL = List.of("SEC-1", "SEC-2");

	@Autowired
	private Scene scene;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private Register register;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private Replay replay;

	private final Map<String, Status> model = new HashMap<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void agreeWithTheModel(long seed) {
		Random random = new Random(seed);
		Actor asks = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		Actor grants = this.scene.person("Lea", MemberRole.LEAD);
		DeploymentId id = this.scene.deployment();
		KEYS.forEach((key) -> this.model.put(key, Status.OPEN));
		for (int act = 0; act < 60; act++) {
			String key = KEYS.get(random.nextInt(KEYS.size()));
			if (CRITICAL.contains(key) && random.nextBoolean()) {
				waive(id, key, asks, grants);
			}
			else {
				settle(id, key, Status.values()[random.nextInt(4)], asks);
			}
			Figures stored = this.register.head(id, asks).figures();
			assertThat(stored).as("act %s of seed %s", act, seed)
				.isEqualTo(Figures.of(this.register.assessment(this.register.head(id, asks))));
			if (stored.score() != null) {
				assertThat(stored.score()).isLessThanOrEqualTo(stored.ceiling())
					.isBetween(BigDecimal.ZERO, new BigDecimal("100.0"));
			}
		}
		Board board = this.register.board(id, asks);
		this.model.forEach((key, state) -> assertThat(item(board, key).state()).as(key).isEqualTo(state));
		assertThat(board.assessment().blockerCount()).isEqualTo(board.assessment().blockers().size())
			.isEqualTo(board.head().figures().blockerCount());
		assertThat(this.upkeep.compare()).isEmpty();
		assertThat(this.replay.differences(id.value())).isEmpty();
		KEYS.forEach((key) -> drawnAgainAsOnTheBoard(board, id, key));
	}

	private void settle(DeploymentId id, String key, Status state, Actor actor) {
		Settlement settlement = this.items.settle(id, Settling.of(key, state, "because"), actor);
		if (settlement.effect() == Settlement.Effect.REQUESTED) {
			this.requests.withdraw(id, key, open(id, key), actor);
		}
		else {
			this.model.put(key, state);
		}
	}

	private void waive(DeploymentId id, String key, Actor asks, Actor grants) {
		if (this.model.get(key) == Status.OPEN || this.model.get(key) == Status.FAILED) {
			UUID request = this.requests.askForWaiver(id, key,
					new Waiver("late", "watched", LocalDate.now(ZoneOffset.UTC).plusDays(9)), asks);
			this.requests.grant(id, key, request, grants);
			this.model.put(key, Status.WAIVED);
		}
	}

	private UUID open(DeploymentId id, String key) {
		return Objects.requireNonNull(this.register.item(id, key, Actor.SYSTEM).item().request()).id();
	}

	private void drawnAgainAsOnTheBoard(Board board, DeploymentId id, String key) {
		TickedItem ticked = this.register.ticked(id, key);
		assertThat(ticked.item()).isEqualTo(item(board, key));
		ticked.above().forEach((parent) -> assertThat(item(board, parent.key()).state()).isEqualTo(parent.state()));
		assertThat(ticked.sections()).isNotEmpty()
			.allSatisfy((section) -> assertThat(board.section(section.id()).orElseThrow().progress())
				.isEqualTo(section.progress()));
	}

	private static BoardItem item(Board board, String key) {
		return board.allItems().filter((item) -> item.key().equals(key)).findFirst().orElseThrow();
	}

}
