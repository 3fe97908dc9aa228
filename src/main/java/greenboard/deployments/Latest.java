package greenboard.deployments;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import greenboard.acts.Act;

/**
 * The latest of what happened to a deployment.
 *
 * @param sequence its place in the trail, 0 before the first
 * @param changedAt when
 * @param changedBy who did it
 */
@Embeddable
record Latest(long sequence, Instant changedAt, String changedBy) {

	static Latest none(Act act) {
		return new Latest(0, act.at(), act.actor().name());
	}

	Latest next(Act act) {
		return new Latest(this.sequence + 1, act.at(), act.actor().name());
	}

}
