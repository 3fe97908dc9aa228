package greenboard.signoffs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;
import greenboard.readiness.Status;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Who may sign, and what awaits them.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class SignersTests {

	@Autowired
	private Pen pen;

	@Autowired
	private Scene scene;

	@Autowired
	private SignOffManagement management;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private OwnSignOffs own;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private Actor kofi;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.aiko = this.pen.approver("Aiko", "safety-officer");
		this.kofi = this.pen.approver("Kofi", "CAPTAIN");
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@Test
	void letsOnlyThoseSignWhoseRoleItIs() {
		Actor other = this.pen.approver("Otto", "Cook");
		Actor lead = this.scene.person("Lea", MemberRole.LEAD);
		for (Actor actor : List.of(other, lead, Actor.SYSTEM)) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, actor));
		}
		assertThatExceptionOfType(DeploymentNotFound.class)
			.isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.scene.person("Stan")));
		assertThatExceptionOfType(SignOffRoleNotFound.class).isThrownBy(
				() -> this.management.sign(this.id, "cook", Signature.of(Meaning.APPROVE, null, "0"), this.aiko));

		this.jdbc.sql("update sign_off_role set people = ? where deployment_id = ? and key = ?")
			.params(new UUID[] { other.id() }, this.id.value(), Pen.SAFETY)
			.update();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko));
		assertThatNoException().isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, other));
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void letsWhoStartedItSignWhereTheProjectSaysSo(boolean starterMaySign) {
		rules("starter_may_sign", starterMaySign);
		DeploymentId started = this.pen
			.deployment(this.scene.template(Pen.CHECKLIST.formatted("own-" + UUID.randomUUID())), Actor.SYSTEM);
		this.jdbc.sql("update deployment set created_by = ? where id = ?")
			.params(this.aiko.id(), started.value())
			.update();

		assertThat(this.own.awaiting(person(this.aiko))).extracting(OwnSignOff::deployment)
			.contains(this.id)
			.containsAll(starterMaySign ? List.of(started) : List.of())
			.hasSize(starterMaySign ? 2 : 1);
		answers(starterMaySign, Reason.STARTER, () -> this.pen.sign(started, Pen.SAFETY, Meaning.APPROVE, this.aiko));
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void letsOnePersonSignForSeveralRolesWhereTheProjectSaysSo(boolean several) {
		rules("several_roles_per_signer", several);
		Actor both = this.pen.approver("Bo", "Safety Officer", "Captain");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, both);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, both);
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		this.pen.settle(this.id, "SAF-1", Status.DONE);

		assertThat(this.own.count(person(both))).isEqualTo(several ? 1 : 0);
		answers(several, Reason.OTHER_ROLE, () -> this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, both));
		this.pen.sign(this.id, Pen.SAFETY, Meaning.ABSTAIN, both);
		assertThatNoException().isThrownBy(() -> this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, both));
	}

	@Test
	void awaitsEveryHolderUntilEnoughHaveSigned() {
		Actor zoe = this.pen.approver("Zoe", "Captain");
		assertThat(this.own.awaiting(person(zoe))).singleElement()
			.extracting(OwnSignOff::title, OwnSignOff::stale)
			.containsExactly("Captain", false);
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.kofi);
		assertThat(this.own.awaiting(person(zoe))).isEmpty();
		assertThat(this.own.signed(person(this.kofi))).extracting(OwnSignOff::stale).containsExactly(false);

		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		assertThat(this.own.count(person(zoe))).isEqualTo(1);
		assertThat(this.own.awaiting(person(this.kofi))).extracting(OwnSignOff::stale).containsExactly(true);
		assertThat(this.own.signed(person(this.kofi))).extracting(OwnSignOff::stale).containsExactly(true);
		assertThat(this.own.count(person(this.scene.person("Lea", MemberRole.LEAD)))).isZero();
	}

	@Test
	void awaitsWhoRejectedOnceSomethingIsOther() {
		Actor zoe = this.pen.approver("Zoe", "Safety Officer");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, zoe);
		assertThat(this.own.count(person(this.aiko))).isZero();
		this.pen.settle(this.id, "HUL-1", Status.DONE);
		assertThat(this.own.count(person(this.aiko))).as("nothing in the scope").isZero();

		this.pen.settle(this.id, "SAF-2", Status.DONE);
		assertThat(this.own.awaiting(person(this.aiko))).singleElement()
			.returns(true, OwnSignOff::rejectedBefore)
			.returns("Safety Officer", OwnSignOff::title);
		assertThat(this.own.signed(person(this.aiko))).extracting(OwnSignOff::rejectedBefore).containsExactly(true);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.REJECTED);
		this.pen.settle(this.id, "SAF-2", Status.OPEN);
		assertThat(this.own.count(person(this.aiko))).as("as it was rejected").isZero();

		this.pen.settle(this.id, "SAF-2", Status.FAILED);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		assertThat(this.own.count(person(this.aiko))).as("rejected as it is").isZero();
		this.deployments.change(this.id,
				new Change("7.2", "production", Instant.parse("2027-05-01T10:00:00Z"), null, "sha256:77aa", Map.of()),
				Actor.SYSTEM);
		assertThat(this.own.count(person(this.aiko))).isEqualTo(1);
	}

	@Test
	void keepsNobodyForASlotThatSomebodyElseFills() {
		rules("several_roles_per_signer", false);
		Actor zoe = this.pen.approver("Zoe", "Safety Officer");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, zoe);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.aiko);
		Actor kim = this.pen.approver("Kim", "Safety Officer");
		refuses(Reason.FILLED, () -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, kim));
		this.pen.sign(this.id, Pen.SAFETY, Meaning.ABSTAIN, kim);
		refuses(Reason.FILLED, () -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, kim));

		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, zoe);
		this.pen.settle(this.id, "SAF-2", Status.FAILED);
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(State.STALE);
		assertThatNoException().isThrownBy(() -> this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, kim));
	}

	private void rules(String column, boolean value) {
		this.jdbc.sql("update project set " + column + " = ? where id = ?")
			.params(value, this.scene.project().value())
			.update();
	}

	private static void answers(boolean possible, Reason otherwise, Runnable signing) {
		if (possible) {
			assertThatNoException().isThrownBy(signing::run);
		}
		else {
			refuses(otherwise, signing);
		}
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

	private static void refuses(Reason reason, Runnable signing) {
		assertThatExceptionOfType(SigningRefused.class).isThrownBy(signing::run)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
