package greenboard.freezes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Freezes and what is done to deployments at the same moment.
 */
@SpringBootTest
@Import({ TestDatabase.class, StillClock.class, Scene.class, TestDecisions.class, TestFreezes.class, Harbour.class })
class FreezeRaceTests {

	private static final int ROUNDS = 15;

	private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

	private static final Instant TONIGHT = NOW.plus(Duration.ofHours(8));

	private final Race race = new Race();

	@Autowired
	private Harbour harbour;

	@Autowired
	private TestFreezes freezes;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StillClock clock;

	@BeforeEach
	void begin() {
		this.clock.set(NOW);
	}

	@AfterEach
	void close() {
		this.race.close();
	}

	@Test
	void leaveNoGoInForceThatIsRecordedWhileTheWindowIsClosed() {
		for (int round = 0; round < ROUNDS; round++) {
			String environment = this.harbour.environment();
			List<DeploymentId> all = deployments(environment, DeploymentState.PLANNED);
			List<Callable<Object>> acts = new ArrayList<>();
			all.forEach((id) -> acts.add(() -> {
				this.harbour.go(id);
				return id;
			}));
			acts.add(() -> this.freezes.freeze(environment, NOW, TONIGHT, "migration"));

			assertThat(this.race.together(acts)).allMatch(FreezeRaceTests::doneOrNotPossible);
			assertThat(stored(all)).containsOnly("HOLD");
		}
	}

	@Test
	void letNothingBeginThatHasNotBegunBefore() {
		for (int round = 0; round < ROUNDS; round++) {
			String environment = this.harbour.environment();
			List<DeploymentId> all = deployments(environment, DeploymentState.DECIDED);
			List<Callable<Object>> acts = new ArrayList<>();
			all.forEach((id) -> acts.add(() -> {
				this.harbour.begin(id);
				return id;
			}));
			acts.add(() -> this.freezes.freeze(environment, NOW, TONIGHT, "migration"));

			assertThat(this.race.together(acts)).allMatch(FreezeRaceTests::doneOrNotPossible);
			all.forEach((id) -> assertThat(this.harbour.head(id).state() == DeploymentState.DEPLOYING)
				.isEqualTo(stored(List.of(id)).equals(List.of("GO"))));
		}
	}

	@Test
	void findADeploymentThatIsOnItsWayIntoTheirEnvironment() {
		String environment = this.harbour.environment();
		DeploymentId id = this.harbour.deployment(this.harbour.environment(), DeploymentState.DECIDED);
		CyclicBarrier moved = new CyclicBarrier(2);
		List<Object> came = this.race.together(() -> this.transaction.execute((status) -> {
			this.harbour.moveTo(id, environment);
			Race.await(moved);
			waitUntilTheFreezeIsThereOrWaits(environment);
			return id;
		}), () -> {
			Race.await(moved);
			return this.freezes.freeze(environment, NOW, TONIGHT, "migration");
		});

		assertThat(came).allMatch(FreezeRaceTests::doneOrNotPossible);
		assertThat(stored(List.of(id))).containsExactly("HOLD");
	}

	@Test
	void refuseToBeginUnderAFreezeOfWhichTheDeploymentDoesNotKnowYet() {
		String environment = this.harbour.environment();
		DeploymentId id = this.harbour.deployment(environment, DeploymentState.DECIDED);
		this.jdbc.sql("""
				insert into environment_freeze
					(id, environment, starts_at, ends_at, zone, reason, added_at, added_by_name)
				values (gen_random_uuid(), ?, ?::timestamptz, ?::timestamptz, 'UTC', 'just closed', now(), 'Amir')
				""").params(environment, NOW.toString(), TONIGHT.toString()).update();
		assertThat(stored(List.of(id))).containsExactly("GO");

		assertThat(this.race.together(() -> {
			this.harbour.begin(id);
			return id;
		})).hasOnlyElementsOfType(NotPossible.class);
		assertThat(this.harbour.head(id).state()).isNotEqualTo(DeploymentState.DEPLOYING);
	}

	/** Whichever comes first, so that the test ends without the lock too. */
	private void waitUntilTheFreezeIsThereOrWaits(String environment) {
		boolean either = false;
		while (!either) {
			either = this.jdbc
				.sql("""
						select exists (select from environment_freeze where environment = ?)
							or exists (select from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock')
						""")
				.param(environment)
				.query(Boolean.class)
				.single();
			Thread.onSpinWait();
		}
	}

	private List<DeploymentId> deployments(String environment, DeploymentState state) {
		return IntStream.range(0, 3).mapToObj((index) -> this.harbour.deployment(environment, state)).toList();
	}

	private List<String> stored(List<DeploymentId> ids) {
		return ids.stream()
			.map((id) -> this.jdbc.sql("select verdict from deployment where id = ?")
				.param(id.value())
				.query(String.class)
				.single())
			.toList();
	}

	private static boolean doneOrNotPossible(Object came) {
		return !(came instanceof Exception) || came instanceof NotPossible;
	}

}
