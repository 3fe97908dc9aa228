package greenboard.decisions;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.decisions.Going.Over;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.verdict.Blocker;

/**
 * Decisions of a lead for the tests of every room: import it beside the test database.
 */
@TestComponent
public class TestDecisions {

	private final DecisionManagement decisions;

	private final Register register;

	TestDecisions(DecisionManagement decisions, Register register) {
		this.decisions = decisions;
		this.register = register;
	}

	/**
	 * Records a go that holds until a day after the target time, over every sign-off that
	 * stands in the way.
	 * @param id the deployment
	 * @param reason why it goes
	 * @param over why it goes over each of the sign-offs
	 * @param lead who decides
	 */
	public void go(DeploymentId id, String reason, String over, Actor lead) {
		DeploymentHead head = this.register.head(id, lead);
		List<Over> all = this.register.assessment(head)
			.blockers()
			.stream()
			.filter(Blocker::ofSignOff)
			.map((blocker) -> new Over(blocker.kind(), blocker.words().get(0), over))
			.toList();
		this.decisions.go(id, new Going(head.targetAt().plus(Duration.ofDays(1)), reason, all, head.rested()), lead);
	}

	/**
	 * Records a go as if nothing stood in the way.
	 * @param id the deployment
	 * @param lead who decides
	 */
	public void goOverNobody(DeploymentId id, Actor lead) {
		DeploymentHead head = this.register.head(id, lead);
		this.decisions.go(id,
				new Going(head.targetAt().plus(Duration.ofDays(1)), "Nothing in the way", List.of(), head.rested()),
				lead);
	}

}
