package greenboard.events;

import greenboard.acts.DeploymentId;
import greenboard.verdict.Standing;

/**
 * Another record that has a say in the verdict: sign-offs, rollback triggers. What it
 * says is stored with the deployment, so that neither a tick nor a page has to ask it.
 * Every bean of this type is asked, while the deployment is locked, when the deployment
 * starts, after every act of a room that keeps something of it, when the time that it
 * named has come, and when it minds what an act has touched.
 */
public interface BlockerSource {

	/**
	 * Under which name its standing is stored.
	 * @return a word that never changes
	 */
	String name();

	/**
	 * What the record has to say now, from its own tables and with two statements at the
	 * most. All that was changed of the deployment is in the database by then.
	 * @param deployment the deployment
	 * @return the standing; its {@code until} lies in the future
	 */
	Standing standing(DeploymentId deployment);

	/**
	 * What the record has to say after an act.
	 * @param deployment the deployment
	 * @param stored what it said last
	 * @param touched what the act has touched
	 * @return the standing; the stored one unless the record minds
	 */
	default Standing after(DeploymentId deployment, Standing stored, Touched touched) {
		return minds(deployment, stored, touched) ? standing(deployment) : stored;
	}

	/**
	 * Whether it could have something else to say after an act; most acts touch nothing
	 * that it minds, so it answers without asking the database wherever it can.
	 * @param deployment the deployment
	 * @param stored what it said last
	 * @param touched what the act has touched
	 * @return whether to ask it again
	 */
	default boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return false;
	}

}
