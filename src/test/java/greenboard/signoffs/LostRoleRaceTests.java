package greenboard.signoffs;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.projects.ProjectManagement;
import greenboard.signoffs.RoleStanding.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody signs for a role while it is taken from them.
 */
class LostRoleRaceTests extends SigningRaces {

	@Autowired
	private RoleManagement roles;

	@Autowired
	private ProjectManagement projects;

	@Autowired
	private SignOffBook book;

	@Autowired
	private AuditTrail trail;

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

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
