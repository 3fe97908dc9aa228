package greenboard.signoffs;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.signed.Statement;

/**
 * Knows after what something is signed.
 */
interface TrailPosition {

	/**
	 * Where a deployment's trail ends, while the deployment is locked.
	 * @param id the deployment
	 * @return its last entry
	 */
	Statement.Trail of(DeploymentId id);

	/**
	 * The newest signed checkpoint of the log over all trails.
	 * @return the note's text, null before the first
	 */
	@Nullable String checkpoint();

}
