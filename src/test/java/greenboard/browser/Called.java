package greenboard.browser;

import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;
import greenboard.rollcall.TestRollCalls;

/**
 * A deployment whose roll is called: once for nothing, and a second time with an answer
 * that does not count any more.
 */
@TestComponent
class Called {

	private static final String SECURITY = "security-officer";

	private static final String OPERATIONS = "operations-lead";

	private final TestRollCalls rollCalls;

	private final ItemManagement items;

	Called(TestRollCalls rollCalls, ItemManagement items) {
		this.rollCalls = rollCalls;
		this.items = items;
	}

	/** Takes a deployment of which every item is done. */
	void call(DeploymentId id, Actor lead, Actor approver) {
		this.rollCalls.call(id, List.of(SECURITY, OPERATIONS), lead);
		this.rollCalls.answer(id, SECURITY, "NO_GO", "This is not the version that I have tested", approver);
		this.rollCalls.abandon(id, 1, "The wrong version was named", lead);
		this.rollCalls.call(id, List.of(OPERATIONS, SECURITY), lead);
		this.rollCalls.answer(id, OPERATIONS, "GO_IF", "Somebody watches the queue of the partner", approver);
		this.items.settle(id, Settling.of("INF-2", Status.OPEN, "It was the run of the day before"), lead);
	}

}
