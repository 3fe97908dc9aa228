package greenboard.events;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.verdict.Decision;

/**
 * A decision is no longer in force: withdrawn, replaced by another, or ended by itself.
 * Published in the same transaction, before what replaces it is.
 *
 * @param deployment the deployment
 * @param decision the decision
 * @param act who ended it, the application itself where nobody did, and when
 * @param why why, as a sentence
 */
public record DecisionEnded(DeploymentId deployment, Decision decision, Act act, String why) {
}
