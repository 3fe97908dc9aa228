package greenboard.signoffs;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.Bookkeeper;
import greenboard.deployments.HeadsWithoutLock;
import greenboard.deployments.Scene;
import greenboard.deployments.UnlockedActs;
import greenboard.projects.ProjectManagement;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Somebody signs while somebody else does what a signature cannot stand beside. Each race
 * is run as well with the lock of the head taken out, and has to fail then; and once,
 * step by step, with the trail taken out that would stop the worst.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class, HeadsWithoutLock.class, UnlockedActs.class, Bookkeeper.class })
class SigningRaceTests {

	private static final int ROUNDS = 1000;

	private final Race race = new Race();

	private final Map<String, String> digests = new ConcurrentHashMap<>();

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private SignOffManagement management;

	@Autowired
	private RoleManagement roles;

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private SignOffBook book;

	@Autowired
	private Desk desk;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HeadsWithoutLock withoutLock;

	@Autowired
	private UnlockedActs unlocked;

	@Autowired
	private Bookkeeper bookkeeper;

	private Actor aiko;

	private Actor bo;

	private DeploymentId id;

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

	@Test
	void neverCountAnApprovalOverAnOpenCriticalItem() {
		rounds(this::signWhileAnItemIsReopened);
	}

	@Test
	void findOutThatReopeningIsNotSafeWithoutTheLock() {
		failsWithoutTheLock(this::signWhileAnItemIsReopened);
	}

	@Test
	void wouldCountAnApprovalOverAnOpenCriticalItem() {
		signsUnlocked(() -> this.pen.settle(this.id, "SAF-1", Status.OPEN));

		assertThat(item()).isEqualTo(Status.OPEN);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.SIGNED);
	}

	@Test
	void neverFillTwoSlotsWithOnePersonNorOneSlotWithTwo() {
		onePersonOneRole();
		rounds(this::signForOneSlot);
	}

	@Test
	void findOutThatSlotsAreNotSafeWithoutTheLock() {
		onePersonOneRole();
		failsWithoutTheLock(this::signForOneSlot);
	}

	@Test
	void wouldFillOneSlotWithTwoPeople() {
		onePersonOneRole();
		signsUnlocked(() -> sign(Pen.SAFETY, this.bo));

		assertThat(this.pen.standing(this.id, Pen.SAFETY).votes()).hasSize(2).allMatch(RoleStanding.Vote::counts);
	}

	@Test
	void wouldFillTwoSlotsWithOnePerson() {
		onePersonOneRole();
		signsUnlocked(() -> sign(Pen.CAPTAIN, this.aiko));

		assertThat(approvals()).containsExactly(Pen.CAPTAIN + " " + this.aiko.id(), Pen.SAFETY + " " + this.aiko.id());
	}

	@Test
	void neverTakeASignatureFromWhomTheRoleWasTaken() {
		rounds(this::signWhileTheRoleIsTaken);
		assertThat(this.trail.verify(AuditTrail.SYSTEM).faults()).isEmpty();
	}

	@Test
	void findOutThatTakingARoleIsNotSafeWithoutTheLock() {
		failsWithoutTheLock(this::signWhileTheRoleIsTaken);
	}

	@Test
	void wouldTakeASignatureFromWhomTheRoleWasTaken() {
		signsUnlocked(() -> take(0));

		assertThat(this.book.approvers(this.scene.project())).extracting(Approver::name).containsExactly("Bo");
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.SIGNED);
	}

	private void signWhileAnItemIsReopened(int round) {
		this.pen.settle(this.id, "SAF-1", Status.DONE);
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		int signed = signatures();
		List<Object> came = this.race.together(() -> sign(Pen.SAFETY, shown, this.aiko), () -> {
			this.pen.settle(this.id, "SAF-1", Status.OPEN);
			return Status.OPEN;
		});

		assertThat(came.get(0)).satisfiesAnyOf((signature) -> assertThat(signature).isInstanceOf(UUID.class),
				(refusal) -> assertRefused(refusal, Reason.CHANGED));
		assertThat(came.get(1)).isEqualTo(Status.OPEN);
		assertThat(item()).isEqualTo(Status.OPEN);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isNotEqualTo(State.SIGNED);
		assertThat(signatures()).isEqualTo(signed + (came.get(0) instanceof UUID ? 1 : 0));
	}

	/** Odd rounds: one person, two roles; even ones: two people, one role. */
	private void signForOneSlot(int round) {
		boolean twoRoles = round % 2 == 1;
		String otherRole = twoRoles ? Pen.CAPTAIN : Pen.SAFETY;
		Actor other = twoRoles ? this.aiko : this.bo;
		List<Object> came = this.race.together(() -> sign(Pen.SAFETY, this.aiko), () -> sign(otherRole, other));

		assertThat(came).filteredOn(UUID.class::isInstance).hasSize(1);
		assertThat(came).filteredOn((answer) -> !(answer instanceof UUID))
			.singleElement()
			.satisfies((refusal) -> assertRefused(refusal, twoRoles ? Reason.OTHER_ROLE : Reason.FILLED));
		boolean first = came.get(0) instanceof UUID;
		String role = first ? Pen.SAFETY : otherRole;
		Actor signer = first ? this.aiko : other;
		assertThat(approvals()).containsExactly(role + " " + signer.id());
		this.management.sign(this.id, role, Signature.of(Meaning.ABSTAIN, "the next round", digest(role)), signer);
	}

	/** In each of the three ways in which somebody loses a role. */
	private void signWhileTheRoleIsTaken(int round) {
		give();
		List<Object> came = this.race.together(() -> sign(Pen.SAFETY, this.aiko), () -> {
			take(round % 3);
			return "taken";
		});

		assertThat(came.get(1)).isEqualTo("taken");
		if (came.get(0) instanceof UUID) {
			assertSignedBeforeItWasTaken(round % 3);
		}
		else {
			assertThat(came.get(0)).isInstanceOf(NotAllowed.class);
		}
	}

	/** Within one chain by their sequence, between two by the database's time. */
	private void assertSignedBeforeItWasTaken(int way) {
		List<AuditEntry> last = this.trail.newest(this.id.value(), Long.MAX_VALUE, 2);
		if (way == 2) {
			assertThat(last).extracting(AuditEntry::action).containsExactly("sign-off-role.given", "sign-off.approved");
			return;
		}
		AuditEntry taken = this.trail.newest(AuditTrail.SYSTEM, Long.MAX_VALUE, 1).get(0);
		assertThat(taken.action()).isEqualTo("member.changed");
		assertThat(last.get(0).action()).isEqualTo("sign-off.approved");
		assertThat(last.get(0).at()).isBeforeOrEqualTo(taken.at());
	}

	private void give() {
		this.roles.give(this.id, Pen.SAFETY, List.of(), Actor.SYSTEM);
		member(MemberRole.APPROVER, "Safety Officer");
	}

	private void take(int way) {
		switch (way) {
			case 0 -> member(MemberRole.VIEWER);
			case 1 -> member(MemberRole.APPROVER, "Harbour Master");
			default -> this.roles.give(this.id, Pen.SAFETY, List.of(person(this.bo)), Actor.SYSTEM);
		}
	}

	private void member(MemberRole role, String... titles) {
		this.projects.putMember(this.scene.project(), person(this.aiko), EnumSet.of(role), List.of(titles),
				Actor.SYSTEM);
	}

	private void rounds(IntConsumer one) {
		for (int round = 0; round < ROUNDS; round++) {
			one.accept(round);
		}
		this.bookkeeper.findsNoFault(this.id);
	}

	private void failsWithoutTheLock(IntConsumer one) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.withoutLock.during(() -> rounds(one)));
	}

	/** Aiko signs unlocked, and somebody acts before it is committed. */
	private void signsUnlocked(Runnable meanwhile) {
		Signature signature = Signature.of(Meaning.APPROVE, null, this.pen.digest(this.id, Pen.SAFETY));
		this.unlocked.act(this.id, this.aiko, (locked) -> {
			Prepared prepared = this.desk.prepare(locked, Pen.SAFETY, signature);
			return this.desk.keep(locked, prepared, this.desk.statement(locked, prepared), null);
		}, meanwhile);
	}

	private Object sign(String role, Actor actor) {
		return sign(role, digest(role), actor);
	}

	/** What does not change from round to round. */
	private String digest(String role) {
		return this.digests.computeIfAbsent(role, (key) -> this.pen.digest(this.id, key));
	}

	private Object sign(String role, String shown, Actor actor) {
		return this.management.sign(this.id, role, Signature.of(Meaning.APPROVE, null, shown), actor);
	}

	/** Which roles who has approved. */
	private List<String> approvals() {
		return this.jdbc.sql("""
				select role_key || ' ' || person_id from sign_off
				where deployment_id = ? and superseded_at is null and meaning = 'APPROVE'
				order by role_key
				""").param(this.id.value()).query(String.class).list();
	}

	private void onePersonOneRole() {
		this.jdbc.sql("update project set several_roles_per_signer = false where id = ?")
			.param(this.scene.project().value())
			.update();
	}

	private int signatures() {
		return this.jdbc.sql("select count(*) from sign_off where deployment_id = ?")
			.param(this.id.value())
			.query(Integer.class)
			.single();
	}

	private Status item() {
		return this.register.item(this.id, "SAF-1", Actor.SYSTEM).item().state();
	}

	private static void assertRefused(Object refusal, Reason reason) {
		assertThat(refusal).isInstanceOfSatisfying(SigningRefused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
