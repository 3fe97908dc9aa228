package greenboard.deployments;

import greenboard.acts.DeploymentId;
import greenboard.verdict.Standing;

/**
 * Another record that has a say in the verdict: sign-offs, rollback triggers, the
 * decision. Every bean of this type is asked on every change, while the deployment is
 * locked, and whenever a page shows all blockers; it answers with one statement at the
 * most. When its own record changes it calls {@link DeploymentManagement#refresh}.
 */
public interface BlockerSource {

	/**
	 * What the record has to say now.
	 * @param deployment the deployment
	 * @return blockers, linked states and whether a go is in force
	 */
	Standing standing(DeploymentId deployment);

}
