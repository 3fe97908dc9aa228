package greenboard.runbook;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;

/**
 * Rollbacks and rehearsals for tests of other rooms.
 */
@TestComponent
public class TestRollback {

	private final RollbackManagement management;

	private final StepManagement steps;

	private final Runs runs;

	TestRollback(RollbackManagement management, StepManagement steps, Runs runs) {
		this.management = management;
		this.steps = steps;
		this.runs = runs;
	}

	/**
	 * Begins a rehearsal of the first plan.
	 * @param id the deployment
	 * @param manager who begins it
	 */
	public void rehearse(DeploymentId id, Actor manager) {
		Run run = this.management.rehearse(id, null, manager);
		this.steps.become(id, run.id(), 1, StepState.STARTED, null, 1, manager);
	}

	/**
	 * Rolls back, as far as a step that has failed and one that is started.
	 * @param id a deployment of the web shop with a trigger that has fired
	 * @param lead who decides
	 */
	public void roll(DeploymentId id, Actor lead) {
		this.management.begin(id, this.runs.fired(id).get(0).firing(), "7.2 % of the orders are lost", "rollback-plan",
				lead);
		this.management.choose(id, this.runs.current(id).orElseThrow().id(), "others-must-know", lead);
		Run run = this.runs.current(id).orElseThrow();
		this.steps.become(id, run.id(), 1, StepState.STARTED, null, 1, lead);
		this.steps.become(id, run.id(), 1, StepState.FAILED, "The second node does not answer", 2, lead);
		this.steps.become(id, run.id(), 2, StepState.STARTED, null, 1, lead);
	}

}
