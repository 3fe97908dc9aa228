package greenboard.events;

import greenboard.acts.DeploymentId;
import greenboard.verdict.Decision;

/**
 * Somebody with authority decided. Published in the same transaction, after the trail has
 * its entry.
 *
 * @param deployment the deployment
 * @param decision the decision, in force from now on
 */
public record DecisionTaken(DeploymentId deployment, Decision decision) {
}
