package greenboard.rollback;

import java.util.List;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.signed.SignedTrigger;
import greenboard.signoffs.TriggerSource;

/**
 * The triggers as people sign them.
 */
@Component
class RecordedTriggers implements TriggerSource {

	private final Triggers triggers;

	RecordedTriggers(Triggers triggers) {
		this.triggers = triggers;
	}

	@Override
	public List<SignedTrigger> triggers(DeploymentId deployment) {
		return this.triggers.of(deployment)
			.stream()
			.map((trigger) -> new SignedTrigger(trigger.key(), trigger.text(), trigger.action(), trigger.rule()))
			.toList();
	}

}
