package greenboard.runbook;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, RollbackScene.class })
class StepTests {

	@Autowired
	private Scene scene;

	@Autowired
	private RollbackScene rollbacks;

	@Autowired
	private RollbackManagement management;

	@Autowired
	private StepManagement steps;

	@Autowired
	private EndManagement ends;

	@Autowired
	private Runs runs;

	@Autowired
	private AuditTrail trail;

	private Actor carl;

	private Actor lea;

	private DeploymentId id;

	private UUID run;

	@BeforeEach
	void start() {
		this.carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR);
		this.lea = this.scene.person("Lea", MemberRole.LEAD);
		this.id = this.rollbacks.deployment(RollbackScene.SOURCE, Actor.SYSTEM);
		this.management.begin(this.id, null, "slow", "back-to-the-old-release", this.lea);
		this.run = this.runs.current(this.id).orElseThrow().id();
	}

	@Test
	void isStartedByOneOfTwoWhoTryAndTheOtherIsTold() {
		try (Race race = new Race()) {
			List<Object> came = race.together(() -> become(StepState.STARTED, null, 1, this.carl),
					() -> become(StepState.STARTED, null, 1, this.lea));

			assertThat(came).filteredOn(StepOvertaken.class::isInstance).hasSize(1);
			assertThat(came).filteredOn(Run.class::isInstance).hasSize(1);
		}
		assertThat(actions()).filteredOn("rollback.step-started"::equals).hasSize(1);
		assertThat(step().version()).isEqualTo(2);
	}

	@Test
	void isNotChangedByWhoSawAnOlderVersion() {
		become(StepState.STARTED, null, 1, this.carl);
		become(StepState.FAILED, "It hangs", 2, this.carl);
		become(StepState.OPEN, "It was the cable", 3, this.carl);

		assertThatExceptionOfType(StepOvertaken.class).isThrownBy(() -> become(StepState.STARTED, null, 1, this.lea));
		assertThat(step().state()).isEqualTo(StepState.OPEN);
	}

	@Test
	void takesAReasonForFailingSkippingAndOpeningAgain() {
		refusesWithoutReason(StepState.SKIPPED, 1);
		become(StepState.STARTED, null, 1, this.carl);
		refusesWithoutReason(StepState.FAILED, 2);
		refusesWithoutReason(StepState.SKIPPED, 2);
		become(StepState.DONE, null, 2, this.carl);
		refusesWithoutReason(StepState.OPEN, 3);
	}

	@Test
	void keepsWhoBeganAndEndedItAndForgetsThatWhenItIsOpenedAgain() {
		become(StepState.STARTED, null, 1, this.carl);
		become(StepState.DONE, "Both nodes", 2, this.lea);
		assertThat(step().started().by()).isEqualTo("Carl");
		assertThat(step().ended().by()).isEqualTo("Lea");
		assertThat(step().note()).isEqualTo("Both nodes");

		become(StepState.OPEN, "It came back", 3, this.lea);

		assertThat(step().started()).isNull();
		assertThat(step().ended()).isNull();
		assertThat(actions()).startsWith("rollback.step-reopened", "rollback.step-done", "rollback.step-started");
	}

	@Test
	void isNotDoneBeforeItIsStarted() {
		assertThatExceptionOfType(StepOvertaken.class).isThrownBy(() -> become(StepState.DONE, null, 1, this.carl));
	}

	@Test
	void canBeStartedBeforeAnEarlierOneIsDone() {
		this.steps.become(this.id, this.run, 2, StepState.STARTED, null, 1, this.carl);

		Run now = this.runs.one(this.id, this.run);
		assertThat(now.unendedBefore(now.step(2))).isEqualTo(1);
		assertThat(now.unendedBefore(now.step(1))).isZero();
	}

	@Test
	void isAssignedToMembers() {
		this.steps.assign(this.id, this.run, 1, this.lea.person(), this.carl);
		assertThat(step().owner().name()).isEqualTo("Lea");
		assertThat(actions()).startsWith("rollback.step-assigned");

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.steps.assign(this.id, this.run, 1, new PersonId(UUID.randomUUID()), this.carl));
		this.steps.assign(this.id, this.run, 1, null, this.carl);
		assertThat(step().owner()).isNull();
	}

	@Test
	void isWorkedByWhoSettles() {
		Actor vera = this.scene.person("Vera", MemberRole.VIEWER);

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> become(StepState.STARTED, null, 1, vera));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.steps.assign(this.id, this.run, 1, null, vera));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.choose(this.id, this.run, "back-to-the-old-data", vera));
		assertThat(step().version()).isEqualTo(1);
	}

	@Test
	void staysOnceTheRollbackIsOver() {
		this.ends.breakOff(this.id, this.run, "It was the probe", this.lea);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> become(StepState.STARTED, null, 1, this.carl))
			.matches((ex) -> ex.reason() == NotPossible.Reason.ROLLED_BACK);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.steps.assign(this.id, this.run, 1, null, this.carl));
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.choose(this.id, this.run, "back-to-the-old-data", this.carl));
	}

	private void refusesWithoutReason(StepState state, int seen) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> become(state, " ", seen, this.carl))
			.matches((ex) -> ex.field().equals("note"));
	}

	private Run become(StepState state, String note, int seen, Actor actor) {
		return this.steps.become(this.id, this.run, 1, state, note, seen, actor);
	}

	private RunStep step() {
		return this.runs.one(this.id, this.run).step(1);
	}

	private List<String> actions() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 50).stream().map(AuditEntry::action).toList();
	}

}
