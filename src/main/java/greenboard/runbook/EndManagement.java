package greenboard.runbook;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.LockedDeployment;
import greenboard.purpose.Outcome;
import greenboard.runbook.Run.Ending;
import greenboard.runbook.RunStep.Moment;

/**
 * Ends rollbacks and rehearsals. Every method locks the deployment and may throw
 * {@link greenboard.acts.DeploymentNotFound}, {@link greenboard.accounts.NotAllowed},
 * {@link RunNotFound}, {@link NotPossible} and {@link greenboard.acts.InvalidField}.
 */
@Service
@Transactional
class EndManagement {

	private final DeploymentActs acts;

	private final DeploymentManagement deployments;

	private final Runs runs;

	private final RunStore store;

	private final Clock clock;

	EndManagement(DeploymentActs acts, DeploymentManagement deployments, Runs runs, RunStore store, Clock clock) {
		this.acts = acts;
		this.deployments = deployments;
		this.runs = runs;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Says that it is done. A rollback closes its deployment as rolled back.
	 * @param id the deployment
	 * @param run the rollback or rehearsal
	 * @param shown what shows that the old version works again; can be left out in a
	 * rehearsal, and where the checklist says how that is verified
	 * @param notes what there is to say of the deployment
	 * @param actor who; needs {@code MANAGE}
	 * @throws NotPossible while steps are not ended, or a step of the verification has
	 * failed
	 */
	void finish(DeploymentId id, UUID run, @Nullable String shown, @Nullable String notes, Actor actor) {
		Run done = this.acts.act(id, Permission.MANAGE, actor, (deployment) -> {
			Run present = open(id, run);
			if (!present.unfinished().isEmpty()) {
				throw new NotPossible(Reason.STEPS_LEFT, String.valueOf(present.unfinished().size()));
			}
			boolean needed = !present.rehearsal() && !present.verified();
			String words = needed ? Text.required("shown", shown, Text.NOTE) : Text.optional("shown", shown, Text.NOTE);
			this.store.end(present, new Ending(true, moment(deployment), null, words));
			deployment.happened(present.action("done"), deployment.label(), null, null, words, null);
			return present;
		});
		if (!done.rehearsal()) {
			this.deployments.close(id, Outcome.ROLLED_BACK, notes, actor);
		}
	}

	/**
	 * Breaks it off: the deployment stays as it is.
	 * @param id the deployment
	 * @param run the rollback or rehearsal
	 * @param reason why
	 * @param actor who; needs {@code GRANT}, for a rehearsal {@code MANAGE}
	 */
	void breakOff(DeploymentId id, UUID run, @Nullable String reason, Actor actor) {
		Permission needed = this.runs.one(id, run).rehearsal() ? Permission.MANAGE : Permission.GRANT;
		this.acts.act(id, needed, actor, (deployment) -> {
			Run present = open(id, run);
			String why = Text.required("brokenOff", reason, Text.NOTE);
			this.store.end(present, new Ending(false, moment(deployment), why, null));
			deployment.happened(present.action("broken-off"), deployment.label(), null, null, null, why);
			return id;
		});
	}

	/** Whatever ends a deployment ends what is in progress there. */
	@EventListener
	void ended(Auditable event) {
		Happening happening = event.happening();
		if (happening.deployment() != null && (happening.action().equals("deployment.closed")
				|| happening.action().equals("deployment.cancelled"))) {
			DeploymentId id = new DeploymentId(happening.deployment());
			this.runs.of(id).stream().filter(Run::open).forEach((run) -> this.store.end(run, ending(run, happening)));
		}
	}

	private Ending ending(Run run, Happening happening) {
		Moment moment = new Moment(this.clock.instant(), happening.by().name());
		boolean done = !run.rehearsal() && Outcome.ROLLED_BACK.name().equals(happening.after());
		return new Ending(done, moment, done ? null : happening.action(), null);
	}

	private Run open(DeploymentId id, UUID run) {
		Run present = this.runs.one(id, run);
		if (!present.open()) {
			throw new NotPossible(Reason.ROLLED_BACK);
		}
		return present;
	}

	private static Moment moment(LockedDeployment deployment) {
		return new Moment(deployment.now(), deployment.actor().name());
	}

}
