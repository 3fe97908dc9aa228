package greenboard.deployments;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import greenboard.acts.Act;
import greenboard.deployments.DeploymentChanged.Draft;

/**
 * The latest of what happened to a deployment.
 *
 * @param sequence its place in the trail, 0 before the first
 * @param changedAt when
 * @param changedBy who did it
 * @param changedAction what, as a dotted word
 * @param changedSubject the name of the thing
 */
@Embeddable
record Latest(long sequence, Instant changedAt, String changedBy, String changedAction, String changedSubject) {

	static Latest none(Act act) {
		return new Latest(0, act.at(), act.actor().name(), "deployment.started", "");
	}

	Latest next(Draft draft) {
		return new Latest(this.sequence + 1, draft.act().at(), draft.act().actor().name(), draft.action(),
				draft.subject());
	}

}
