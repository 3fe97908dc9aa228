package greenboard.events;

import greenboard.acts.DeploymentId;
import greenboard.outline.Outline;

/**
 * A deployment has taken a checklist over: at its start, or when it moved to another
 * version of its template. Published in the same transaction, before the verdict is
 * worked out, for the rooms that keep their own part of the checklist.
 *
 * @param deployment the deployment
 * @param outline the checklist
 * @param entries takes what else came of it into the trail
 */
public record ChecklistTaken(DeploymentId deployment, Outline outline, Entries entries) {

	/** The trail of the deployment, in the hand of whoever takes the checklist over. */
	@FunctionalInterface
	public interface Entries {

		/**
		 * Leaves an entry.
		 * @param action what was done, as a dotted word
		 * @param subject the name of the thing
		 * @param subjectKey its key
		 */
		void add(String action, String subject, String subjectKey);

	}

}
