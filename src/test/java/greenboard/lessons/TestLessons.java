package greenboard.lessons;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.followup.TestFollowUp;
import greenboard.purpose.Outcome;
import greenboard.rollback.TriggerManagement;
import greenboard.runbook.TestRollback;

/**
 * What goes wrong, and what is learned from it, for the tests of every room.
 */
@TestComponent
public class TestLessons {

	private final TestFollowUp followUp;

	private final TriggerManagement triggers;

	private final TestRollback rollback;

	private final DeploymentManagement deployments;

	private final LessonManagement management;

	TestLessons(TestFollowUp followUp, TriggerManagement triggers, TestRollback rollback,
			DeploymentManagement deployments, LessonManagement management) {
		this.followUp = followUp;
		this.triggers = triggers;
		this.rollback = rollback;
		this.deployments = deployments;
		this.management = management;
	}

	/**
	 * Lets four things be noticed, a trigger fire and a step of the rollback fail, and
	 * closes the deployment.
	 * @param id a deployment with three criteria, the trigger "errors" and two plans
	 * @param outcome how it ends
	 * @param lead who does it all
	 */
	void wreck(DeploymentId id, Outcome outcome, Actor lead) {
		this.followUp.look(id, lead);
		this.triggers.fire(id, "errors", "7.2 % since 22:36", lead);
		this.rollback.roll(id, lead);
		this.deployments.close(id, outcome, null, lead);
	}

	/**
	 * The same, with one lesson taken and one left.
	 * @param id a deployment with three criteria, the trigger "errors" and two plans
	 * @param section the section that the lesson goes to, with its place among those that
	 * have items
	 * @param lead who does it all
	 */
	public void learn(DeploymentId id, String section, Actor lead) {
		wreck(id, Outcome.ROLLED_BACK, lead);
		this.management.take(id, "note-1", new Proposal("A payment by card was tried with each provider", section,
				false, "Every third payment by card failed after the switch"), lead);
		this.management.leave(id, "note-4", "Hardly anybody reads that page", lead);
	}

}
