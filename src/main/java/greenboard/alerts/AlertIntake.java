package greenboard.alerts;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.rollback.AlertedTriggers;
import greenboard.rollback.TriggerAlert;
import greenboard.rollback.TriggerAlert.Effect;

/**
 * Takes alerts in: those whose labels name a trigger to that trigger, the others where
 * people see that they matched nothing.
 */
@Service
public class AlertIntake {

	private final AlertedTriggers triggers;

	private final StrayAlerts strays;

	AlertIntake(AlertedTriggers triggers, StrayAlerts strays) {
		this.triggers = triggers;
		this.strays = strays;
	}

	/**
	 * Takes the alerts of one notification. The same alerts again cost a fixed number of
	 * statements, lock no deployment and change nothing.
	 * @param came the alerts
	 * @param actor who sent them
	 * @return what came of each, in the same order
	 * @throws NotAllowed when they may fire triggers nowhere
	 */
	public List<Effect> take(List<IncomingAlert> came, Actor actor) {
		if (!actor.maySomewhere(Permission.SETTLE)) {
			throw new NotAllowed(Permission.SETTLE);
		}
		List<TriggerAlert> named = new ArrayList<>();
		List<Integer> places = new ArrayList<>();
		List<Effect> effects = new ArrayList<>();
		for (IncomingAlert alert : came) {
			TriggerAlert forTrigger = alert.forTrigger();
			if (forTrigger != null) {
				places.add(effects.size());
				named.add(forTrigger);
			}
			effects.add(Effect.UNMATCHED);
		}
		List<Effect> taken = this.triggers.take(named, actor);
		for (int i = 0; i < taken.size(); i++) {
			effects.set(places.get(i), taken.get(i));
		}
		this.strays.keep(unmatched(came, effects), actor);
		return List.copyOf(effects);
	}

	private static List<IncomingAlert> unmatched(List<IncomingAlert> came, List<Effect> effects) {
		List<IncomingAlert> unmatched = new ArrayList<>();
		for (int place = 0; place < came.size(); place++) {
			if (effects.get(place) == Effect.UNMATCHED || effects.get(place) == Effect.NOT_ALLOWED) {
				unmatched.add(came.get(place));
			}
		}
		return unmatched;
	}

}
