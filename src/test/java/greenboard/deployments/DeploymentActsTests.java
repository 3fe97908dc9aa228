package greenboard.deployments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.Settling;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What another room does to a deployment, and what it has to say about it.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, Weather.class })
class DeploymentActsTests {

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentActs acts;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Upkeep upkeep;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Weather weather;

	@Autowired
	private TestClock clock;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	private Actor mona;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mona = this.scene.person("Mona", MemberRole.MANAGER);
		this.id = this.scene.deployment();
		this.weather.asked.clear();
	}

	@AfterEach
	void leave() {
		this.people.shutdownNow();
		this.weather.storms.clear();
	}

	@Test
	void leaveTheirEntriesInOrderAndGiveWhatCameOfThem() {
		String given = this.acts.act(this.id, Permission.MANAGE, this.mona, (deployment) -> {
			deployment.happened("weather.observed", "W-1 Harbour", "W-1", "calm", "storm", "seen");
			deployment.happened("weather.reported", "W-1 Harbour", "W-1", null, null, null);
			return deployment.actor().name();
		});

		assertThat(given).isEqualTo("Mona");
		assertThat(this.trail.ofSubject(this.id.value(), "W-1", 9)).extracting(AuditEntry::action)
			.containsExactly("weather.reported", "weather.observed");
		assertThat(this.jdbc.sql("select changed_action || ' ' || changed_subject from deployment where id = ?")
			.param(this.id.value())
			.query(String.class)
			.single()).isEqualTo("weather.reported W-1 Harbour");
	}

	@Test
	void areForThoseWhoMay() {
		Actor viewer = this.scene.person("Vera", MemberRole.VIEWER);
		Actor stranger = this.scene.person("Sam");

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> nothing(viewer));
		assertThatExceptionOfType(DeploymentNotFound.class).isThrownBy(() -> nothing(stranger));
		this.deployments.cancel(this.id, "not now", this.mona);
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> nothing(this.mona));
	}

	@Test
	void goOnInTheTrailOfWhatHasEnded() {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> remember(this.mona))
			.returns(NotPossible.Reason.NOT_ENDED, NotPossible::reason);
		this.deployments.cancel(this.id, "not now", this.mona);
		DeploymentHead before = this.register.head(this.id, this.mona);
		this.weather.asked.clear();
		this.weather.storms.put(this.id, Instant.MAX);
		remember(this.mona);

		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 1)).extracting(AuditEntry::action)
			.containsExactly("weather.remembered");
		assertThat(this.weather.asked).isEmpty();
		assertThat(this.register.head(this.id, this.mona)).returns(before.figures(), DeploymentHead::figures)
			.returns(before.standings(), DeploymentHead::standings)
			.returns(before.end(), DeploymentHead::end);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> remember(this.scene.person("Vera", MemberRole.VIEWER)));
		assertThatExceptionOfType(DeploymentNotFound.class).isThrownBy(() -> remember(this.scene.person("Sam")));
	}

	private DeploymentId remember(Actor actor) {
		return this.acts.afterwards(this.id, Permission.MANAGE, actor, (deployment) -> {
			deployment.happened("weather.remembered", "Harbour", null, "it was wet");
			return deployment.id();
		});
	}

	@Test
	void leaveNothingWhenTheyFail() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.acts.act(this.id, Permission.SEE, this.mona, (deployment) -> {
				deployment.happened("weather.observed", "W-1 Harbour", "W-1", null, null, null);
				throw new IllegalStateException("lightning");
			}));

		assertThat(this.trail.ofSubject(this.id.value(), "W-1", 9)).isEmpty();
	}

	@Test
	void haveEverybodyAskedAgain() {
		this.weather.storms.put(this.id, Instant.MAX);
		nothing(this.mona);

		assertThat(kinds()).contains(Weather.STORM);
		assertThat(this.register.head(this.id, this.mona).linked()).isNotEmpty();
		this.weather.storms.clear();
		nothing(this.mona);
		assertThat(kinds()).doesNotContain(Weather.STORM);
	}

	@Test
	void areNotNeededWhereATickTouchesWhatSomebodyMinds() {
		this.weather.storms.put(this.id, Instant.MAX);
		this.items.settle(this.id, Settling.of("BLD-1", Status.DONE, null), this.mona);

		assertThat(this.weather.asked).isEmpty();
		assertThat(kinds()).doesNotContain(Weather.STORM);
		this.items.settle(this.id, Settling.of("BLD-2", Status.DONE, null), this.mona);
		assertThat(this.weather.asked).containsExactly(this.id);
		assertThat(kinds()).contains(Weather.STORM);
	}

	@Test
	void areNotNeededWhenTheTimeHasCome() {
		this.weather.storms.put(this.id, this.clock.instant().plusSeconds(60));
		nothing(this.mona);
		assertThat(kinds()).contains(Weather.STORM);

		this.clock.forward(Duration.ofMinutes(2));
		assertThat(kinds()).as("asked by whoever reads").doesNotContain(Weather.STORM);
	}

	@Test
	void areNotNeededWhenUpkeepComesFirst() {
		this.weather.storms.put(this.id, this.clock.instant().plusSeconds(60));
		nothing(this.mona);
		this.clock.forward(Duration.ofMinutes(2));
		this.weather.asked.clear();
		this.upkeep.expire();

		assertThat(this.weather.asked).contains(this.id);
		assertThat(this.jdbc.sql("select next_expiry is null from deployment where id = ?")
			.param(this.id.value())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void setRightWhatSomebodySaysOtherwiseThanStored() {
		this.weather.storms.put(this.id, Instant.MAX);

		assertThat(this.upkeep.compare()).containsExactly(this.id);
		assertThat(this.upkeep.compare()).isEmpty();
		assertThat(kinds()).contains(Weather.STORM);
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 1)).extracting(AuditEntry::action)
			.containsExactly("deployment.recounted");
	}

	@Test
	void waitForOneAnother() throws Exception {
		CyclicBarrier inside = new CyclicBarrier(2);
		Future<?> first = this.people.submit(() -> this.acts.act(this.id, Permission.MANAGE, this.mona, (locked) -> {
			await(inside);
			await(inside);
			return locked.id();
		}));
		await(inside);
		Future<?> second = this.people.submit(() -> nothing(this.mona));

		assertThat(isOver(second)).isFalse();
		await(inside);
		first.get();
		second.get();
	}

	@Test
	void wouldNotWaitWithoutTheLock() throws Exception {
		CyclicBarrier inside = new CyclicBarrier(2);
		Future<?> first = this.people.submit(() -> this.transaction.executeWithoutResult((status) -> {
			this.register.head(this.id, this.mona);
			await(inside);
			await(inside);
		}));
		await(inside);
		Future<?> second = this.people.submit(() -> nothing(this.mona));

		second.get(30, TimeUnit.SECONDS);
		await(inside);
		first.get();
	}

	private DeploymentId nothing(Actor actor) {
		return this.acts.act(this.id, Permission.MANAGE, actor, LockedDeployment::id);
	}

	private List<String> kinds() {
		DeploymentHead head = this.register.head(this.id, this.mona);
		return this.register.assessment(head).blockers().stream().map(Blocker::kind).toList();
	}

	private static boolean isOver(Future<?> act) throws Exception {
		try {
			act.get(1, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
