package greenboard.runbook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.deployments.Scene;
import greenboard.register.Board;
import greenboard.register.Register;
import greenboard.signoffs.SignOffBook;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, RollbackScene.class })
class RehearsalTests {

	private static final String SIGNED = RollbackScene.VERIFIED.replace("triggers:",
			"roles:\n  - {title: Boatswain, group: technical, when: before, required: true}\ntriggers:");

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
	private Rehearsed.Search rehearsed;

	@Autowired
	private Register register;

	@Autowired
	private SignOffBook book;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private Actor carl;

	private Actor lea;

	private TemplateVersion template;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mira = this.scene.person("Mira", MemberRole.MANAGER);
		this.carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR);
		this.lea = this.scene.person("Lea", MemberRole.LEAD);
		this.template = this.rollbacks.template(SIGNED);
		this.id = this.scene.deployment(this.template, this.mira);
	}

	@Test
	void touchesNothingOfTheDeployment() {
		Board before = this.register.board(this.id, this.mira);
		String signed = this.book.present(this.id, "boatswain").bytes().digest();

		rehearse();

		Board after = this.register.board(this.id, this.mira);
		assertThat(after.sections()).isEqualTo(before.sections());
		assertThat(after.assessment()).isEqualTo(before.assessment());
		assertThat(after.head().figures()).isEqualTo(before.head().figures());
		assertThat(after.head().standings()).isEqualTo(before.head().standings());
		assertThat(after.head().state()).isEqualTo(before.head().state());
		assertThat(this.book.present(this.id, "boatswain").bytes().digest()).isEqualTo(signed);
		assertThat(this.jdbc.sql("select count(*) from rollback_run where deployment_id = ? and not rehearsal")
			.param(this.id.value())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.runs.last(this.id)).isEmpty();
	}

	@Test
	void isFoundOfThisDeploymentElseOfAnotherOneWithTheSameChecklist() {
		assertThat(last(this.id)).isNull();
		DeploymentId earlier = this.id;
		rehearse();
		assertThat(last(earlier).own()).isTrue();
		assertThat(last(earlier).took().text()).isEqualTo("4:00");

		DeploymentId next = this.scene.deployment(this.template, this.mira);
		assertThat(last(next).own()).isFalse();
		assertThat(last(next).run().deployment()).isEqualTo(earlier);
		this.id = next;
		rehearse();
		assertThat(last(next).own()).isTrue();
		assertThat(last(this.scene.deployment(this.rollbacks.template(SIGNED), this.mira))).isNull();
	}

	@Test
	void doesNotCountWhenItIsBrokenOff() {
		Run run = this.management.rehearse(this.id, "back-to-the-old-data", this.mira);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.ends.breakOff(this.id, run.id(), "No time", this.carl));

		this.ends.breakOff(this.id, run.id(), "No time", this.mira);

		assertThat(last(this.id)).isNull();
	}

	@Test
	void isBegunByWhoManagesOneAtATimeAndNotDuringARollback() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management.rehearse(this.id, "-", this.carl));
		Run run = this.management.rehearse(this.id, "-", this.mira);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.rehearse(this.id, "-", this.mira));
		this.ends.breakOff(this.id, run.id(), "No time", this.mira);

		this.management.begin(this.id, null, "slow", "-", this.lea);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.management.rehearse(this.id, "-", this.mira))
			.matches((ex) -> ex.reason() == NotPossible.Reason.NO_REHEARSAL);
	}

	@Test
	void standsInNobodysWayWhileItRuns() {
		List<Blocker> before = blockers();

		Run run = this.management.rehearse(this.id, "others-must-know", this.mira);
		become(run, 1, StepState.STARTED);

		assertThat(blockers()).isEqualTo(before);
		assertThat(this.runs.current(this.id)).isEmpty();
	}

	@Test
	void isEndedByWhoManages() {
		Run run = this.management.rehearse(this.id, "back-to-the-old-data", this.mira);
		for (int number : List.of(1, 2)) {
			this.steps.become(this.id, run.id(), number, StepState.SKIPPED, "The data are the same", 1, this.carl);
		}

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.ends.finish(this.id, run.id(), null, null, this.carl));
		assertThat(last(this.id)).isNull();
	}

	@Test
	void isNotBegunOnceTheDeploymentHas() {
		DeploymentId begun = this.rollbacks.deployment(RollbackScene.SOURCE, this.lea);
		this.rollbacks.begin(begun, this.lea);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.management.rehearse(begun, "-", this.mira))
			.matches((ex) -> ex.reason() == NotPossible.Reason.NO_REHEARSAL);
		assertThat(this.runs.of(begun)).isEmpty();
	}

	@Test
	void belongsToItsDeployment() {
		Run run = this.management.rehearse(this.id, "-", this.mira);
		DeploymentId other = this.scene.deployment(this.template, this.mira);

		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.runs.one(other, run.id()));
		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.runs.one(this.id, UUID.randomUUID()));
		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.runs.rehearsal(this.id, 2));
	}

	private List<Blocker> blockers() {
		return this.register.assessment(this.register.head(this.id, this.mira)).blockers();
	}

	private void rehearse() {
		Run run = this.management.rehearse(this.id, "others-must-know", this.mira);
		for (int number : List.of(1, 2)) {
			become(run, number, StepState.STARTED);
			this.clock.forward(Duration.ofMinutes(2));
			become(run, number, StepState.DONE);
		}
		this.ends.finish(this.id, run.id(), null, null, this.mira);
	}

	private void become(Run run, int number, StepState state) {
		int seen = this.runs.one(this.id, run.id()).step(number).version();
		this.steps.become(this.id, run.id(), number, state, null, seen, this.carl);
	}

	private Rehearsed last(DeploymentId deployment) {
		return this.rehearsed.last(this.register.head(deployment, this.mira)).orElse(null);
	}

}
