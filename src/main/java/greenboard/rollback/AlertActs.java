package greenboard.rollback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import greenboard.deployments.LockedDeployment;
import greenboard.prose.Prose;
import greenboard.rollback.TriggerAlert.Effect;

/**
 * What new alerts do to the triggers of a locked deployment. Each is kept; the trail has
 * one entry for each trigger and kind of effect, not one for each alert.
 */
@Component
class AlertActs {

	private final Triggers triggers;

	private final TriggerStore store;

	private final AlertStore alerts;

	AlertActs(Triggers triggers, TriggerStore store, AlertStore alerts) {
		this.triggers = triggers;
		this.store = store;
		this.alerts = alerts;
	}

	/**
	 * Takes alerts that never came before.
	 * @param deployment the deployment
	 * @param alerts the alerts by the trigger's key
	 * @return what came of each
	 */
	Map<TriggerAlert, Effect> take(LockedDeployment deployment, Map<String, List<TriggerAlert>> alerts) {
		Map<String, Trigger> present = new HashMap<>();
		this.triggers.of(deployment.id()).forEach((trigger) -> present.put(trigger.key(), trigger));
		Map<TriggerAlert, Effect> effects = new HashMap<>();
		alerts.forEach((key, came) -> {
			Trigger trigger = present.get(key);
			if (trigger != null) {
				effects.putAll(take(deployment, trigger, came));
			}
			else {
				came.forEach((alert) -> effects.put(alert, Effect.UNMATCHED));
			}
		});
		return effects;
	}

	/** What began is taken before what is over, and the earliest first. */
	private Map<TriggerAlert, Effect> take(LockedDeployment deployment, Trigger trigger, List<TriggerAlert> came) {
		List<TriggerAlert> inOrder = new ArrayList<>(came);
		inOrder.sort(Comparator.comparing((TriggerAlert alert) -> alert.identity().resolved())
			.thenComparing((alert) -> alert.identity().startsAt()));
		Map<TriggerAlert, Effect> effects = new HashMap<>();
		Map<Effect, TriggerAlert> first = new EnumMap<>(Effect.class);
		Trigger now = trigger;
		for (TriggerAlert alert : inOrder) {
			Effect effect = take(deployment, now, alert);
			effects.put(alert, effect);
			if (first.putIfAbsent(effect, alert) == null) {
				told(deployment, trigger, effect, alert);
				now = this.triggers.one(deployment.id(), trigger.key());
			}
		}
		return effects;
	}

	private Effect take(LockedDeployment deployment, Trigger trigger, TriggerAlert alert) {
		UUID firing = firing(trigger, alert);
		Effect effect = effect(trigger, alert, firing);
		if (effect == Effect.ARMED) {
			this.store.arm(trigger, deployment.actor(), deployment.now());
		}
		if (effect == Effect.FIRED) {
			firing = this.store.fire(deployment.id(), trigger, alert.said(), deployment.actor(), deployment.now());
		}
		this.alerts.keep(deployment, trigger.id(), alert, effect, firing);
		return effect;
	}

	private @Nullable UUID firing(Trigger trigger, TriggerAlert alert) {
		if (alert.test()) {
			return null;
		}
		if (alert.identity().resolved()) {
			return this.alerts.firing(trigger.id(), alert.identity());
		}
		return (trigger.firing() != null) ? trigger.firing().id() : null;
	}

	private static Effect effect(Trigger trigger, TriggerAlert alert, @Nullable UUID firing) {
		if (alert.test()) {
			boolean present = alert.change() == null || alert.change() == trigger.arming().change();
			return (present && !alert.identity().resolved() && !trigger.arming().armed()) ? Effect.ARMED
					: Effect.NOTHING;
		}
		if (alert.identity().resolved()) {
			return (firing != null) ? Effect.RESOLVED : Effect.NOTHING;
		}
		return (firing != null) ? Effect.NOTED : Effect.FIRED;
	}

	private static void told(LockedDeployment deployment, Trigger trigger, Effect effect, TriggerAlert alert) {
		String action = switch (effect) {
			case ARMED -> "trigger.armed";
			case FIRED -> "trigger.fired";
			case NOTED -> "trigger.alerted";
			case RESOLVED -> "trigger.resolved";
			default -> null;
		};
		if (action != null) {
			deployment.happened(action, Prose.plain(trigger.text()), trigger.key(), null,
					alert.labels().isEmpty() ? null : alert.labels(), alert.said());
		}
	}

}
