package greenboard.runbook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollback.TriggerManagement;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, RollbackScene.class })
class RollbackTests {

	@Autowired
	private Scene scene;

	@Autowired
	private RollbackScene rollbacks;

	@Autowired
	private TestClock clock;

	@Autowired
	private RollbackManagement management;

	@Autowired
	private StepManagement steps;

	@Autowired
	private EndManagement ends;

	@Autowired
	private Runs runs;

	@Autowired
	private TriggerManagement triggers;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	private Actor mira;

	private Actor carl;

	private Actor lea;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mira = this.scene.person("Mira", MemberRole.MANAGER);
		this.carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR);
		this.lea = this.scene.person("Lea", MemberRole.LEAD);
		this.id = this.rollbacks.deployment(RollbackScene.SOURCE, this.mira);
	}

	@Test
	void keepsWhenItFiredWasDecidedAndDoneAndClosesTheDeployment() {
		this.triggers.fire(this.id, "horn", "Nothing since 22:36", this.carl);
		this.clock.forward(Duration.ofMinutes(3));
		this.management.begin(this.id, this.runs.fired(this.id).get(0).firing(), "Nobody hears it",
				"back-to-the-old-data", this.lea);
		assertThat(blockers()).contains("TRIGGER_FIRED", "ROLLING_BACK");
		assertThat(head().figures().verdict()).isEqualTo(Verdict.NO_GO);
		this.clock.forward(Duration.ofMinutes(9));
		work(1, StepState.STARTED, null);
		work(1, StepState.DONE, null);

		this.ends.finish(this.id, run().id(), "The horn is heard", "All aboard", this.mira);

		Run run = this.runs.last(this.id).orElseThrow();
		assertThat(run.fired()).isNotNull();
		assertThat(run.fired().text()).isEqualTo("The horn is silent for 5 minutes");
		assertThat(Duration.between(run.fired().at(), run.decided().at()).toMinutes()).isEqualTo(3);
		assertThat(Duration.between(run.decided().at(), run.ending().moment().at()).toMinutes()).isEqualTo(9);
		assertThat(head().state()).isEqualTo(DeploymentState.CLOSED);
		assertThat(head().end().outcome()).isEqualTo(Outcome.ROLLED_BACK);
		assertThat(head().end().reason()).isEqualTo("All aboard");
		assertThat(actions()).startsWith("deployment.closed", "rollback.done", "rollback.step-done",
				"rollback.step-started", "rollback.plan-chosen", "rollback.decided", "trigger.fired");
	}

	@Test
	void runsOnePlanAfterTheOther() {
		begin("back-to-the-old-release");
		assertThat(run().steps()).extracting(RunStep::title).containsExactly("Stop what runs", "Start the old one");
		assertThat(run().steps().get(0).commands()).containsExactly("compose -f live.yml down");

		this.management.choose(this.id, run().id(), "back-to-the-old-data", this.carl);
		this.management.choose(this.id, run().id(), "back-to-the-old-data", this.carl);

		assertThat(run().steps()).extracting(RunStep::title)
			.containsExactly("Stop what runs", "Start the old one", "Load the copy");
	}

	@Test
	void aStepOfAnItemSettlesIt() {
		begin("others-must-know");
		work(1, StepState.STARTED, null);
		assertThat(item("HAR-1")).isEqualTo(Status.OPEN);
		work(1, StepState.FAILED, "The line is dead");
		assertThat(item("HAR-1")).isEqualTo(Status.FAILED);
		work(1, StepState.OPEN, "There is another line");
		assertThat(item("HAR-1")).isEqualTo(Status.OPEN);
		work(1, StepState.SKIPPED, "They know already");
		assertThat(item("HAR-1")).isEqualTo(Status.NOT_APPLICABLE);
	}

	@Test
	void isDoneOnlyWhenWhatTheChecklistAsksForWasVerified() {
		this.id = this.rollbacks.deployment(RollbackScene.VERIFIED, this.mira);
		begin("back-to-the-old-data");
		assertThat(run().steps()).extracting(RunStep::item).containsExactly(null, "OLD-1");
		work(1, StepState.SKIPPED, "The data are the same");
		work(2, StepState.STARTED, null);
		work(2, StepState.FAILED, "It is still the new one");
		refusesToEnd(NotPossible.Reason.STEPS_LEFT);

		work(2, StepState.OPEN, "Looked again");
		work(2, StepState.STARTED, null);
		work(2, StepState.DONE, null);
		this.ends.finish(this.id, run().id(), null, null, this.mira);

		assertThat(head().end().outcome()).isEqualTo(Outcome.ROLLED_BACK);
	}

	@Test
	void asksWhatShowsThatTheOldVersionWorksWhereTheChecklistDoesNot() {
		begin("back-to-the-old-data");
		refusesToEnd(NotPossible.Reason.STEPS_LEFT);
		work(1, StepState.SKIPPED, "The data are the same");

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.ends.finish(this.id, run().id(), " ", null, this.mira))
			.matches((ex) -> ex.field().equals("shown"));
		assertThat(run().open()).isTrue();
		assertThat(head().open()).isTrue();
	}

	@Test
	void isDoneWhenWhoManagesSaysSoAndOnce() {
		begin("back-to-the-old-data");
		UUID run = run().id();
		work(1, StepState.SKIPPED, "The data are the same");

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.ends.finish(this.id, run, "seen", null, this.carl));
		assertThat(head().open()).isTrue();
		this.ends.breakOff(this.id, run, "It was the probe", this.lea);

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.ends.finish(this.id, run, "seen", null, this.mira))
			.matches((ex) -> ex.reason() == NotPossible.Reason.ROLLED_BACK);
		assertThat(head().open()).isTrue();
	}

	@Test
	void onlyWhoDecidesBeginsOneAndBreaksItOff() {
		for (Actor other : List.of(this.mira, this.carl)) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.management.begin(this.id, null, "slow", null, other));
		}
		begin("back-to-the-old-data");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.ends.breakOff(this.id, run().id(), "no", this.mira));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.ends.breakOff(this.id, run().id(), "", this.lea));

		this.ends.breakOff(this.id, run().id(), "It was the probe", this.lea);

		assertThat(this.runs.current(this.id)).isEmpty();
		assertThat(blockers()).doesNotContain("ROLLING_BACK");
		assertThat(actions()).startsWith("rollback.broken-off");
	}

	@Test
	void thereIsOneAtATime() {
		begin("back-to-the-old-data");

		refusesToBegin(NotPossible.Reason.ROLLING_BACK);
		this.ends.breakOff(this.id, run().id(), "It was the probe", this.lea);
		begin("back-to-the-old-data");

		assertThat(run().number()).isEqualTo(2);
	}

	@Test
	void takesAReasonAndNoFiringOfOthers() {
		this.triggers.fire(this.id, "horn", "Nothing since 22:36", this.carl);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.begin(this.id, null, "  ", null, this.lea));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.begin(this.id, UUID.randomUUID(), "slow", null, this.lea));
		assertThat(this.runs.of(this.id)).isEmpty();
	}

	@Test
	void endsWithTheDeploymentWhateverEndsThat() {
		begin("back-to-the-old-data");
		this.deployments.cancel(this.id, "Sold", this.mira);

		assertThat(this.runs.last(this.id).orElseThrow().done()).isFalse();
		assertThat(this.runs.current(this.id)).isEmpty();
	}

	private void begin(String plan) {
		this.management.begin(this.id, null, "Nobody hears it", plan, this.lea);
	}

	private void refusesToBegin(NotPossible.Reason reason) {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> begin("back-to-the-old-data"))
			.matches((ex) -> ex.reason() == reason);
	}

	private void refusesToEnd(NotPossible.Reason reason) {
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.ends.finish(this.id, run().id(), "seen", null, this.mira))
			.matches((ex) -> ex.reason() == reason);
	}

	private void work(int number, StepState state, String note) {
		this.steps.become(this.id, run().id(), number, state, note, run().step(number).version(), this.carl);
	}

	private Run run() {
		return this.runs.current(this.id).orElseThrow();
	}

	private DeploymentHead head() {
		return this.register.head(this.id, this.mira);
	}

	private Status item(String key) {
		return this.register.item(this.id, key, this.mira).item().state();
	}

	private List<String> blockers() {
		return this.register.assessment(head()).blockers().stream().map(Blocker::kind).toList();
	}

	private List<String> actions() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 50).stream().map(AuditEntry::action).toList();
	}

}
