package greenboard.deployments;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.ProjectId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;

/**
 * Something of a deployment changed.
 *
 * @param happening what its entry says
 */
record DeploymentChanged(Happening happening) implements Auditable {

	/**
	 * What happened, before it has its place in the trail.
	 *
	 * @param act who and when
	 * @param action what, as a dotted word
	 * @param subject the name of the thing
	 * @param subjectKey its key
	 * @param before what it was
	 * @param after what it is
	 * @param reason why
	 */
	record Draft(Act act, String action, String subject, @Nullable String subjectKey, @Nullable String before,
			@Nullable String after, @Nullable String reason) {

		static Draft of(Item item, Act act, String action, @Nullable String before, @Nullable String after,
				@Nullable String reason) {
			return new Draft(act, action, item.key() + " " + item.text(), item.key(), before, after, reason);
		}

		static Draft of(Act act, String action, String subject, @Nullable String before, @Nullable String after) {
			return new Draft(act, action, subject, null, before, after, null);
		}

		DeploymentChanged at(DeploymentId deployment, ProjectId project, long sequence) {
			return new DeploymentChanged(new Happening(deployment.value(), sequence, this.act.actor().in(project),
					this.action, this.subject, this.subjectKey, this.before, this.after, this.reason));
		}

	}

}
