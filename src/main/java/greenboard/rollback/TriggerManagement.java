package greenboard.rollback;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.prose.Prose;
import greenboard.purpose.Assignees;

/**
 * Keeps a deployment's rollback triggers, fires them and stands them down. Every method
 * locks the deployment and may throw {@link greenboard.acts.DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link TriggerNotFound}, {@link NotPossible}
 * and {@link greenboard.acts.InvalidField}.
 */
@Service
public class TriggerManagement {

	private final DeploymentActs acts;

	private final Triggers triggers;

	private final TriggerStore store;

	private final Assignees assignees;

	TriggerManagement(DeploymentActs acts, Triggers triggers, TriggerStore store, Assignees assignees) {
		this.acts = acts;
		this.triggers = triggers;
		this.store = store;
		this.assignees = assignees;
	}

	/**
	 * Adds a trigger.
	 * @param id the deployment
	 * @param wording what it says
	 * @param actor who; needs {@code MANAGE}
	 * @return the new trigger's key
	 */
	String add(DeploymentId id, TriggerWording wording, Actor actor) {
		TriggerWords words = wording.added();
		return this.acts.act(id, Permission.MANAGE, actor, (deployment) -> {
			String owner = name(this.assignees.member("owner", words.owner(), deployment.project()));
			String key = this.store.add(id, words);
			deployment.happened("trigger.added", Prose.plain(words.text()), key, null, words.described(owner), null);
			return key;
		});
	}

	/**
	 * Changes what a trigger says; what is the same leaves no trace.
	 * @param id the deployment
	 * @param key the trigger
	 * @param wording what it says from now on
	 * @param actor who; needs {@code MANAGE}
	 * @throws NotPossible while it has fired
	 */
	public void change(DeploymentId id, String key, TriggerWording wording, Actor actor) {
		this.acts.act(id, Permission.MANAGE, actor, (deployment) -> {
			Trigger trigger = quiet(id, key);
			TriggerWords words = wording.changed(trigger);
			String owner = owner(trigger, words.owner(), deployment);
			String before = TriggerWords.of(trigger).described(name(trigger.owner()));
			String after = words.described(owner);
			if (!before.equals(after)) {
				this.store.change(trigger, words);
				deployment.happened("trigger.changed", Prose.plain(trigger.text()), key, before, after, null);
				disarm(trigger, words, deployment);
			}
			return key;
		});
	}

	/** A test alert spoke of what the trigger said then. */
	private void disarm(Trigger trigger, TriggerWords words, LockedDeployment deployment) {
		if (words.sayTheSameAs(trigger)) {
			return;
		}
		this.store.disarm(trigger);
		if (trigger.arming().armed()) {
			deployment.happened("trigger.disarmed", Prose.plain(words.text()), trigger.key(), null, null, null);
		}
	}

	/**
	 * Takes a trigger out.
	 * @param id the deployment
	 * @param key the trigger
	 * @param reason why it is not needed
	 * @param actor who; needs {@code MANAGE}
	 * @throws NotPossible while it has fired
	 */
	void remove(DeploymentId id, String key, @Nullable String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		this.acts.act(id, Permission.MANAGE, actor, (deployment) -> {
			Trigger trigger = quiet(id, key);
			this.store.remove(trigger, deployment.now());
			deployment.happened("trigger.removed", Prose.plain(trigger.text()), key, null, null, why);
			return key;
		});
	}

	/**
	 * Fires a trigger: the deployment is a no-go until somebody stands it down. Firing it
	 * again meanwhile changes nothing.
	 * @param id the deployment
	 * @param key the trigger
	 * @param reason what was seen
	 * @param actor who; needs {@code SETTLE}
	 * @return the trigger as it is then
	 */
	public Trigger fire(DeploymentId id, String key, @Nullable String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		return this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			Trigger trigger = this.triggers.one(id, key);
			if (!trigger.fired()) {
				this.store.fire(id, trigger, why, actor, deployment.now());
				deployment.happened("trigger.fired", Prose.plain(trigger.text()), key, null, null, why);
			}
			return this.triggers.one(id, key);
		});
	}

	/**
	 * Stands a trigger down: the deployment stays.
	 * @param id the deployment
	 * @param key the trigger
	 * @param reason why
	 * @param actor who; needs {@code GRANT}
	 * @throws NotPossible when it has not fired
	 */
	void standDown(DeploymentId id, String key, @Nullable String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		this.acts.act(id, Permission.GRANT, actor, (deployment) -> {
			Trigger trigger = this.triggers.one(id, key);
			if (trigger.firing() == null) {
				throw new NotPossible(Reason.TRIGGER_QUIET);
			}
			this.store.standDown(trigger.firing(), why, actor, deployment.now());
			deployment.happened("trigger.stood-down", Prose.plain(trigger.text()), key, null, null, why);
			return key;
		});
	}

	private Trigger quiet(DeploymentId id, String key) {
		Trigger trigger = this.triggers.one(id, key);
		if (trigger.fired()) {
			throw new NotPossible(Reason.TRIGGER_FIRED);
		}
		return trigger;
	}

	/** Who has it already may keep it, whatever became of them. */
	private @Nullable String owner(Trigger trigger, @Nullable PersonId owner, LockedDeployment deployment) {
		PersonSummary before = trigger.owner();
		return (before != null && before.id().equals(owner)) ? before.name()
				: name(this.assignees.member("owner", owner, deployment.project()));
	}

	private static @Nullable String name(@Nullable PersonSummary person) {
		return (person != null) ? person.name() : null;
	}

}
