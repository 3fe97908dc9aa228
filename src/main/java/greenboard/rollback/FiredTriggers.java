package greenboard.rollback;

import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.prose.Prose;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Stops a deployment while one of its triggers has fired and nobody stood it down.
 */
@Component
class FiredTriggers implements BlockerSource {

	static final String TRIGGER_FIRED = "TRIGGER_FIRED";

	private final Triggers triggers;

	FiredTriggers(Triggers triggers) {
		this.triggers = triggers;
	}

	@Override
	public String name() {
		return "rollback";
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		List<Blocker> fired = this.triggers.of(deployment)
			.stream()
			.filter(Trigger::fired)
			.map((trigger) -> new Blocker(TRIGGER_FIRED, Severity.NO_GO, List.of(Prose.plain(trigger.text())),
					deployment.place() + "/triggers"))
			.toList();
		return Standing.of(fired);
	}

}
