package greenboard.signoffs;

import java.util.List;

import greenboard.acts.DeploymentId;
import greenboard.signed.SignedTrigger;

/**
 * Tells which rollback triggers of a deployment are signed with it.
 */
public interface TriggerSource {

	/**
	 * A deployment's triggers as they are, in one statement.
	 * @param deployment the deployment
	 * @return the triggers, fired or not
	 */
	List<SignedTrigger> triggers(DeploymentId deployment);

}
