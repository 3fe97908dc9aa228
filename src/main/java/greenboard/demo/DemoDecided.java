package greenboard.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.outline.RollbackTrigger;
import greenboard.purpose.Outcome;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Signature;
import greenboard.templates.TemplateLibrary;

/**
 * The demo's deployments that got a go: one that waits for its hour, one on which a
 * trigger has fired since, one that is closed.
 */
@Component
@Profile("demo")
class DemoDecided {

	private static final String BOOKING = "mvp-launch";

	private final DemoCourse course;

	private final DemoChecklist checklist;

	private final DemoSignatures signatures;

	private final DemoFollowUp followUp;

	private final TriggerManagement triggers;

	private final TemplateLibrary library;

	private final DemoCast cast;

	private final DemoClock clock;

	DemoDecided(DemoCourse course, DemoChecklist checklist, DemoSignatures signatures, DemoFollowUp followUp,
			TriggerManagement triggers, TemplateLibrary library, DemoCast cast, DemoClock clock) {
		this.course = course;
		this.checklist = checklist;
		this.signatures = signatures;
		this.followUp = followUp;
		this.triggers = triggers;
		this.library = library;
		this.cast = cast;
		this.clock = clock;
	}

	/**
	 * A go is in force, one signature with a condition.
	 */
	void going(ProjectSummary project) {
		DeploymentId id = this.course.start("django-nextjs", project, "4.2.0", "staging", Duration.ofHours(5));
		this.checklist.prepare(id, 30);
		Signature signature = new Signature(Meaning.CONDITION, null, "Rotate the keys that the testers were given",
				this.clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS),
				this.signatures.digest(id, "security-officer"));
		this.signatures.sign(id, "security-officer", signature, DemoPerson.AIKO);
		sign(id);
		this.course.go(id, "Everybody who is needed is here tonight");
	}

	/**
	 * Deployed, and now a trigger has fired.
	 */
	void fired(ProjectSummary project) {
		RollbackTrigger errors = this.library.newest(BOOKING).orElseThrow().outline().rollbackTriggers().get(0);
		DeploymentId id = this.clock.ago(Duration.ofDays(1), () -> {
			DeploymentId started = this.course.start(BOOKING, project, "1.3.2", "production", Duration.ofHours(22));
			this.triggers.change(
					started, errors.key(), new TriggerWording(errors.text(),
							"Put version 1.3.1 back and tell the organisations", this.cast.id(DemoPerson.JONAS)),
					this.cast.actor(DemoPerson.MIRA));
			this.checklist.prepare(started, 20);
			sign(started);
			return started;
		});
		this.clock.ago(Duration.ofHours(3), () -> this.course.go(id, "Small change, few users at this hour"));
		this.clock.ago(Duration.ofHours(1), () -> this.course.deploy(id));
		this.clock.ago(Duration.ofMinutes(12), () -> this.triggers.fire(id, errors.key(),
				"7.2 % for ten minutes, all of them while booking", this.cast.actor(DemoPerson.JONAS)));
	}

	/**
	 * Closed with an incident, after everything was looked at for two months and signed.
	 */
	void closed(ProjectSummary project) {
		DeploymentId id = this.clock.ago(Duration.ofDays(70), () -> {
			DeploymentId started = this.course.start(BOOKING, project, "1.3.1", "production", Duration.ofDays(2));
			this.checklist.prepare(started, 0);
			sign(started);
			return started;
		});
		this.clock.ago(Duration.ofDays(69), () -> this.course.go(id, "Tested twice"));
		this.clock.ago(Duration.ofDays(68), () -> this.course.deploy(id));
		this.clock.ago(Duration.ofDays(67), () -> this.followUp.notice(id));
		this.clock.ago(Duration.ofDays(6), () -> {
			this.checklist.finish(id, Phase.DEPLOY);
			this.checklist.finish(id, Phase.VERIFY);
			this.followUp.measure(id);
			this.signatures.approve(id, When.AFTER, DemoPerson.NORA, "Support had three calls, all answered");
			this.course.close(id, Outcome.WITH_INCIDENTS, "Mail was delayed by twenty minutes after the switch.");
		});
	}

	private void sign(DeploymentId id) {
		this.signatures.approve(id, When.BEFORE, DemoPerson.AIKO, null);
		this.signatures.approve(id, When.BEFORE, DemoPerson.TOMAS, null);
		this.signatures.approve(id, When.BEFORE, DemoPerson.NORA, null);
	}

}
