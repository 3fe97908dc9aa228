package greenboard.signoffs;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SigningRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody signs while somebody reopens what they sign, or signs for the same slot.
 */
class SigningRaceTests extends SigningRaces {

	@Autowired
	private Register register;

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

}
