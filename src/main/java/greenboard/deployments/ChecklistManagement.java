package greenboard.deployments;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.templates.TemplateVersion;

/**
 * Changes the checklist of a running deployment. Every method needs {@code MANAGE} and
 * may throw {@link DeploymentNotFound}, {@link greenboard.accounts.NotAllowed},
 * {@link ItemNotFound}, {@link NotPossible} and {@link InvalidField}.
 */
@Service
public class ChecklistManagement {

	/**
	 * Adds an item at the end of a section.
	 * @param id the deployment
	 * @param addition the item
	 * @param actor who
	 * @return the item's key
	 */
	public String add(DeploymentId id, Addition addition, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Rewords an item; the trail keeps the old words.
	 * @param id the deployment
	 * @param rewording the new words
	 * @param actor who
	 * @throws ItemChanged when it is not as expected
	 */
	public void reword(DeploymentId id, Rewording rewording, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says what moving to another version of the same template would change.
	 * @param id the deployment
	 * @param version the version
	 * @param actor who
	 * @return what would come in, go and change
	 */
	public Move preview(DeploymentId id, TemplateVersion version, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves to another version of the same template and keeps what was settled: by key,
	 * else by the same words in the same place.
	 * @param id the deployment
	 * @param version the version
	 * @param actor who
	 * @return what came in, went and changed
	 */
	public Move move(DeploymentId id, TemplateVersion version, Actor actor) {
		throw new UnsupportedOperationException();
	}

}
