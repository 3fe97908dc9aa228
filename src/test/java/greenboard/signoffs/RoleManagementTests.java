package greenboard.signoffs;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.Scene;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, Pen.class })
class RoleManagementTests {

	@Autowired
	private RoleManagement management;

	@Autowired
	private SignOffRoles roles;

	@Autowired
	private OwnSignOffs own;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	private Actor mona;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.pen.cleanUp();
		this.mona = this.scene.person("Mona", MemberRole.MANAGER);
		this.id = this.pen.deployment();
	}

	@AfterEach
	void leave() {
		this.pen.cleanUp();
	}

	@Test
	void asksForMoreAtAnyTime() {
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.pen.approver("Aiko", "Safety Officer"));
		String key = this.management.add(this.id, " Chief Cook ", Group.BUSINESS, When.BEFORE, true, this.mona);

		assertThat(key).isEqualTo("chief-cook");
		assertThat(this.pen.blockers(this.id)).map((blocker) -> blocker.substring(blocker.indexOf(' ') + 1))
			.containsExactly("Captain", "Chief Cook");
		assertThat(this.pen.state(this.id, Pen.SAFETY)).isEqualTo(RoleStanding.State.SIGNED);
		assertThat(actions(1)).containsExactly("sign-off-role.added");
		assertThatExceptionOfType(SigningRefused.class)
			.isThrownBy(() -> this.management.add(this.id, "chief cook", Group.BUSINESS, When.BEFORE, true, this.mona))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.ROLE_THERE));
		assertThat(this.management.add(this.id, "船長", Group.BUSINESS, When.BEFORE, false, this.mona)).isEqualTo("role");
	}

	@Test
	void asksForLessWhileNobodyHasSigned() {
		this.management.require(this.id, Pen.CAPTAIN, false, this.mona);
		this.management.require(this.id, Pen.CAPTAIN, false, this.mona);
		this.management.remove(this.id, Pen.SAFETY, this.mona);
		assertThat(this.pen.blockers(this.id)).isEmpty();
		assertThat(actions(3)).containsExactly("sign-off-role.removed", "sign-off-role.made-optional", "item.settled");

		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.REJECT, this.pen.approver("Kofi", "Captain"));
		this.management.require(this.id, Pen.CAPTAIN, true, this.mona);
		assertThat(this.pen.blockers(this.id)).containsExactly("SIGN_OFF_REJECTED Captain");
		for (Runnable less : List.<Runnable>of(() -> this.management.remove(this.id, Pen.CAPTAIN, this.mona),
				() -> this.management.require(this.id, Pen.CAPTAIN, false, this.mona))) {
			assertThatExceptionOfType(SigningRefused.class).isThrownBy(less::run)
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.SIGNED));
		}
	}

	@Test
	void givesARoleToPeopleWhoSignInTheProject() {
		Actor kofi = this.pen.approver("Kofi", "Captain");
		Actor zoe = this.pen.approver("Zoe");
		this.management.give(this.id, Pen.CAPTAIN, List.of(person(zoe)), this.mona);

		assertThat(this.own.count(person(zoe))).isEqualTo(1);
		assertThat(this.own.count(person(kofi))).isZero();
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 1)).extracting(AuditEntry::after)
			.containsExactly("Zoe");
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.give(this.id, Pen.CAPTAIN, List.of(person(this.mona)), this.mona));

		this.management.give(this.id, Pen.CAPTAIN, List.of(), this.mona);
		assertThat(this.own.count(person(kofi))).isEqualTo(1);
	}

	@Test
	void isForManagers() {
		Actor carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR, MemberRole.APPROVER);
		for (Runnable change : List.<Runnable>of(
				() -> this.management.add(this.id, "Cook", Group.BUSINESS, When.BEFORE, true, carl),
				() -> this.management.require(this.id, Pen.CAPTAIN, false, carl),
				() -> this.management.give(this.id, Pen.CAPTAIN, List.of(person(carl)), carl),
				() -> this.management.remove(this.id, Pen.CAPTAIN, carl))) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(change::run);
		}
		assertThat(this.roles.of(this.id)).hasSize(3);
		assertThatExceptionOfType(SignOffRoleNotFound.class)
			.isThrownBy(() -> this.management.remove(this.id, "cook", this.mona));
	}

	private List<String> actions(int newest) {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, newest).stream().map(AuditEntry::action).toList();
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
