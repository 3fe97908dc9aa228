package greenboard.followup;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;

/**
 * What is found after a deployment, for the tests of every room.
 */
@TestComponent
public class TestFollowUp {

	private final FollowUpManagement management;

	TestFollowUp(FollowUpManagement management) {
		this.management = management;
	}

	/**
	 * Measures the first two criteria, one of them met, and notes one thing of each
	 * severity, of which the second is resolved.
	 * @param id a deployment with three criteria
	 * @param actor who looks
	 */
	public void look(DeploymentId id, Actor actor) {
		this.management.measure(id, 1, "0.4 % over the first hour", true, actor);
		this.management.measure(id, 2, "2.9 s on a phone, 1.1 s on a desktop", false, actor);
		this.management.write(id, "Payments by card fail for every third customer since the switch", Severity.CRITICAL,
				actor);
		this.management.write(id, "The search answers with yesterday's stock", Severity.HIGH, actor);
		this.management.resolve(id, 2, "The index was built anew; it took twelve minutes", actor);
		this.management.write(id, "The first page is slow until the cache is warm", Severity.MEDIUM, actor);
		this.management.write(id, "A heading still names last year", Severity.LOW, actor);
	}

}
