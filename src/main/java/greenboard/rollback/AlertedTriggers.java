package greenboard.rollback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentActs;
import greenboard.rollback.AlertStore.Heard;
import greenboard.rollback.AlertTarget.Address;
import greenboard.rollback.TriggerAlert.Effect;

/**
 * Takes alerts to the triggers that they name. What came before is found without locking
 * any deployment, so that alerts that are sent again and again hold nobody up; what is
 * new is one act for each deployment, however many alerts there are.
 */
@Service
public class AlertedTriggers {

	private final AlertStore store;

	private final DeploymentActs acts;

	private final AlertActs alerts;

	AlertedTriggers(AlertStore store, DeploymentActs acts, AlertActs alerts) {
		this.store = store;
		this.acts = acts;
		this.alerts = alerts;
	}

	/**
	 * Takes alerts as they came. A trigger fires whether it is armed or not.
	 * @param came the alerts
	 * @param actor who sent them; needs {@code SETTLE} where the trigger is
	 * @return what came of each, in the same order
	 */
	public List<Effect> take(List<TriggerAlert> came, Actor actor) {
		if (came.isEmpty()) {
			return List.of();
		}
		Map<Address, AlertTarget> targets = this.store.targets(came);
		List<Effect> effects = new ArrayList<>(came.stream().map((alert) -> before(alert, targets, actor)).toList());
		Map<DeploymentId, Map<Integer, Heard>> fresh = fresh(came, effects, targets);
		fresh.forEach((deployment, alerts) -> act(deployment, alerts, came, effects, actor));
		return effects;
	}

	/** What comes of an alert before anybody looks whether it is the same again. */
	private static Effect before(TriggerAlert alert, Map<Address, AlertTarget> targets, Actor actor) {
		AlertTarget target = targets.get(Address.of(alert));
		if (target == null || !actor.may(Permission.SEE, target.project())) {
			return Effect.UNMATCHED;
		}
		if (!actor.may(Permission.SETTLE, target.project())) {
			return Effect.NOT_ALLOWED;
		}
		return target.open() ? Effect.SEEN : Effect.ENDED;
	}

	private Map<DeploymentId, Map<Integer, Heard>> fresh(List<TriggerAlert> came, List<Effect> effects,
			Map<Address, AlertTarget> targets) {
		Map<Integer, Heard> heard = new LinkedHashMap<>();
		for (int place = 0; place < came.size(); place++) {
			AlertTarget target = targets.get(Address.of(came.get(place)));
			if (target != null && effects.get(place) == Effect.SEEN) {
				heard.put(place, new Heard(target.id(), came.get(place).identity()));
			}
		}
		Map<DeploymentId, Map<Integer, Heard>> fresh = new HashMap<>();
		if (!heard.isEmpty()) {
			Set<Heard> seen = this.store.seen(heard.values());
			heard.forEach((place, alert) -> {
				if (seen.add(alert)) {
					fresh.computeIfAbsent(new DeploymentId(came.get(place).deployment()), (id) -> new LinkedHashMap<>())
						.put(place, alert);
				}
			});
		}
		return fresh;
	}

	private void act(DeploymentId id, Map<Integer, Heard> fresh, List<TriggerAlert> came, List<Effect> effects,
			Actor actor) {
		try {
			this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
				Set<Heard> seen = this.store.seen(fresh.values());
				Map<String, List<TriggerAlert>> unseen = new LinkedHashMap<>();
				fresh.forEach((place, alert) -> {
					if (!seen.contains(alert)) {
						unseen.computeIfAbsent(came.get(place).trigger(), (key) -> new ArrayList<>())
							.add(came.get(place));
					}
				});
				Map<TriggerAlert, Effect> outcome = this.alerts.take(deployment, unseen);
				fresh.keySet()
					.forEach((place) -> effects.set(place, outcome.getOrDefault(came.get(place), Effect.SEEN)));
				return null;
			});
		}
		catch (NotPossible ex) {
			fresh.keySet().forEach((place) -> effects.set(place, Effect.ENDED));
		}
	}

}
