package greenboard.signoffs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Bookkeeper;
import greenboard.deployments.HeadsWithoutLock;
import greenboard.deployments.Scene;
import greenboard.deployments.UnlockedActs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Somebody signs while somebody else does what a signature cannot stand beside. Each race
 * is run as well with the lock of the head taken out, and has to fail then; and once,
 * step by step, with the trail taken out that would stop the worst.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class, HeadsWithoutLock.class, UnlockedActs.class, Bookkeeper.class })
abstract class SigningRaces {

	private static final int ROUNDS = 1000;

	final Race race = new Race();

	private final Map<String, String> digests = new ConcurrentHashMap<>();

	@Autowired
	Pen pen;

	@Autowired
	Scene scene;

	@Autowired
	SignOffManagement management;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	private Desk desk;

	@Autowired
	private HeadsWithoutLock withoutLock;

	@Autowired
	private UnlockedActs unlocked;

	@Autowired
	private Bookkeeper bookkeeper;

	Actor aiko;

	Actor bo;

	DeploymentId id;

	@BeforeEach
	void start() {
		this.pen.cleanUp();
		this.aiko = this.pen.approver("Aiko", "Safety Officer", "Captain");
		this.bo = this.pen.approver("Bo", "Safety Officer");
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.race.close();
		this.pen.cleanUp();
	}

	void rounds(IntConsumer one) {
		for (int round = 0; round < ROUNDS; round++) {
			one.accept(round);
		}
		this.bookkeeper.findsNoFault(this.id);
	}

	void failsWithoutTheLock(IntConsumer one) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.withoutLock.during(() -> rounds(one)));
	}

	/** Aiko signs unlocked, and somebody acts before it is committed. */
	void signsUnlocked(Runnable meanwhile) {
		Signature signature = Signature.of(Meaning.APPROVE, null, this.pen.digest(this.id, Pen.SAFETY));
		this.unlocked.act(this.id, this.aiko, (locked) -> {
			Prepared prepared = this.desk.prepare(locked, Pen.SAFETY, signature);
			return this.desk.keep(locked, prepared, this.desk.statement(locked, prepared), null);
		}, meanwhile);
	}

	Object sign(String role, Actor actor) {
		return sign(role, digest(role), actor);
	}

	/** What does not change from round to round. */
	String digest(String role) {
		return this.digests.computeIfAbsent(role, (key) -> this.pen.digest(this.id, key));
	}

	Object sign(String role, String shown, Actor actor) {
		return this.management.sign(this.id, role, Signature.of(Meaning.APPROVE, null, shown), actor);
	}

}
