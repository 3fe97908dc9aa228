package greenboard.rollback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.board.FiredTrigger;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.prose.Prose;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Stops a deployment while one of its triggers has fired and nobody stood it down, and
 * holds it while one that must be armed is not.
 */
@Component
class FiredTriggers implements BlockerSource {

	static final String TRIGGER_FIRED = "TRIGGER_FIRED";

	/** No test alert came since it last changed: its sentence. */
	static final String TRIGGER_NOT_ARMED = "TRIGGER_NOT_ARMED";

	private final Triggers triggers;

	FiredTriggers(Triggers triggers) {
		this.triggers = triggers;
	}

	@Override
	public String name() {
		return FiredTrigger.SOURCE;
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		List<Blocker> blockers = new ArrayList<>();
		Map<String, List<String>> fired = new HashMap<>();
		for (Trigger trigger : this.triggers.of(deployment)) {
			List<String> sentence = List.of(Prose.plain(trigger.text()));
			if (trigger.firing() != null) {
				blockers.add(new Blocker(TRIGGER_FIRED, Severity.NO_GO, sentence, deployment.place() + "/triggers"));
				fired.put(trigger.key(), kept(trigger, trigger.firing()));
			}
			if (trigger.arming().missing()) {
				blockers.add(new Blocker(TRIGGER_NOT_ARMED, Severity.HOLD, sentence,
						deployment.place() + "/triggers/" + trigger.key() + "/alerts"));
			}
		}
		return new Standing(blockers, Map.of(), List.of(), null, fired);
	}

	/** Another version of the checklist has other triggers, or asks for another test. */
	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return touched.checklist();
	}

	/** What every page of the deployment says of a firing without asking again. */
	private static List<String> kept(Trigger trigger, Firing firing) {
		return FiredTrigger.kept(firing.id(), Prose.plain(trigger.text()), firing.at(), firing.by(), firing.reason(),
				trigger.decider());
	}

}
