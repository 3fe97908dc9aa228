package greenboard.register;

import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.deployments.DeploymentId;
import greenboard.readiness.ShortestWay;
import greenboard.verdict.Assessment;

/**
 * Reads deployments for pages and for the interface. What the actor may not see is not
 * there: {@link greenboard.deployments.DeploymentNotFound}.
 */
@Component
public class Register {

	/**
	 * A deployment's head, in one statement.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the head
	 */
	public DeploymentHead head(DeploymentId id, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The verdict with all blockers, in one statement for the critical items and one for
	 * each other record.
	 * @param head the deployment's head
	 * @return the verdict
	 */
	public Assessment assessment(DeploymentHead head) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The shortest way into the next band, in one statement.
	 * @param head the deployment's head
	 * @return the way; owners are named by their addresses
	 */
	public ShortestWay shortestWay(DeploymentHead head) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A deployment with its whole checklist, in three statements and one for each other
	 * record.
	 * @param id the deployment
	 * @param actor who asks
	 * @return the board
	 */
	public Board board(DeploymentId id, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One item with everything about it but its trail.
	 * @param id the deployment
	 * @param key the item
	 * @param actor who asks
	 * @return the item
	 * @throws greenboard.deployments.ItemNotFound when the deployment has none of that
	 * key
	 */
	public ItemPage item(DeploymentId id, String key, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What a page has to draw again after an item was settled, in one statement; whoever
	 * settled it was allowed to see it.
	 * @param id the deployment
	 * @param key the item
	 * @return the item, its parents and its sections
	 */
	public TickedItem ticked(DeploymentId id, String key) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A page of the deployments that the actor may see, in one statement.
	 * @param filter which of them
	 * @param actor who asks
	 * @return the page
	 */
	public DeploymentList list(DeploymentFilter filter, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The requests that await the actor's answer, oldest first, in one statement.
	 * @param actor who asks
	 * @return other people's open requests in projects where the actor may grant
	 */
	public List<AwaitingRequest> awaiting(Actor actor) {
		throw new UnsupportedOperationException();
	}

}
