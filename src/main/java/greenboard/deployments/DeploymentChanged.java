package greenboard.deployments;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.Auditable;

/**
 * Something of a deployment changed.
 *
 * @param toAuditEntry the entry that it leaves
 */
record DeploymentChanged(AuditEntry toAuditEntry) implements Auditable {

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

		DeploymentChanged at(DeploymentId deployment, long sequence) {
			return new DeploymentChanged(new AuditEntry(deployment.value(), sequence, this.act.at(),
					this.act.actor().id(), this.act.actor().name(), this.action, this.subject, this.subjectKey,
					this.before, this.after, this.reason));
		}

	}

}
