package greenboard.signoffs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signed.SignedRecord;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SigningRefused.Reason;
import greenboard.verdict.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody approves while somebody else opens a critical item again.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class SigningRaceTests {

	private static final int ROUNDS = 200;

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	@Autowired
	private Pen pen;

	@Autowired
	private SignOffManagement management;

	@Autowired
	private SignOffBook book;

	@Autowired
	private SignOffs signOffs;

	@Autowired
	private SignOffStanding source;

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Actor aiko;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "Safety Officer");
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.people.shutdown();
	}

	@Test
	void neverCountAnApprovalOverAnOpenCriticalItem() throws Exception {
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			this.pen.settle(this.id, "SAF-1", Status.DONE);
			String shown = this.pen.digest(this.id, Pen.SAFETY);
			refused += together(() -> signs(shown), () -> reopens()) ? 0 : 1;

			assertThat(item()).isEqualTo(Status.OPEN);
			assertThat(this.pen.state(this.id, Pen.SAFETY)).as("round %d", round).isNotEqualTo(State.SIGNED);
		}
		assertThat(this.book.all(this.id)).hasSize(ROUNDS - refused);
	}

	@Test
	void wouldCountItWithoutTheLock() throws Exception {
		CyclicBarrier step = new CyclicBarrier(2);
		Future<?> approval = this.people.submit(() -> this.transaction.executeWithoutResult((status) -> {
			Standing standing = signsUnlocked();
			await(step);
			await(step);
			store(standing);
		}));
		await(step);
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		await(step);
		approval.get();

		assertThat(item()).isEqualTo(Status.OPEN);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.SIGNED);
	}

	/** What signing would be if it did not lock the head. */
	private Standing signsUnlocked() {
		SignedRecord record = this.book.present(this.id, Pen.SAFETY);
		this.signOffs.insert(this.id,
				new SignOff(UUID.randomUUID(), Pen.SAFETY, "Safety Officer", Objects.requireNonNull(this.aiko.person()),
						"Aiko", Meaning.APPROVE, null, null, Instant.now(), record.bytes().digest(), false, null),
				record.bytes(), record.items());
		return this.source.standing(this.id);
	}

	private void store(Standing standing) {
		this.jdbc.sql(
				"update deployment set standings = jsonb_set(standings, '{bySource,sign-offs}', ?::jsonb) where id = ?")
			.params(JsonMapper.shared().writeValueAsString(standing), this.id.value())
			.update();
	}

	private boolean signs(String shown) {
		try {
			this.management.sign(this.id, Pen.SAFETY, Signature.of(Meaning.APPROVE, null, shown), this.aiko);
			return true;
		}
		catch (SigningRefused ex) {
			assertThat(ex.reason()).isEqualTo(Reason.CHANGED);
			return false;
		}
	}

	private boolean reopens() {
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		return true;
	}

	private boolean together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<Boolean>> answers = List.of(one, other).stream().map((act) -> this.people.submit(() -> {
			await(start);
			return act.call();
		})).toList();
		answers.get(1).get();
		return answers.get(0).get();
	}

	private Status item() {
		return this.register.item(this.id, "SAF-1", Actor.SYSTEM).item().state();
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
