package greenboard.runbook;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.prose.Prose;
import greenboard.register.Register;
import greenboard.runbook.Plans.Known;
import greenboard.runbook.Run.Fired;
import greenboard.runbook.RunStep.Moment;

/**
 * Begins rollbacks and rehearsals and chooses what is run. Every method locks the
 * deployment and may throw {@link greenboard.acts.DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link RunNotFound}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
@Transactional
class RollbackManagement {

	/** No plan is called so. */
	private static final String LATER = "-";

	private final DeploymentActs acts;

	private final Register register;

	private final Runs runs;

	private final RunStore store;

	RollbackManagement(DeploymentActs acts, Register register, Runs runs, RunStore store) {
		this.acts = acts;
		this.register = register;
		this.runs = runs;
		this.store = store;
	}

	/**
	 * Decides that a deployment is taken back: the verdict is no-go until it was, and a
	 * trigger that has fired stands.
	 * @param id the deployment
	 * @param firing the firing that it answers, null for none
	 * @param reason why
	 * @param plan the key of the plan to begin with; blank for the only one that there is
	 * for it, a hyphen to choose later
	 * @param actor who decides; needs {@code GRANT}
	 * @throws NotPossible while another rollback of it is in progress
	 */
	void begin(DeploymentId id, @Nullable UUID firing, @Nullable String reason, @Nullable String plan, Actor actor) {
		this.acts.act(id, Permission.GRANT, actor, (deployment) -> {
			String why = Text.required("reason", reason, Text.NOTE);
			Fired fired = (firing != null) ? fired(id, firing) : null;
			Run run = begin(deployment, false, fired, why);
			deployment.happened("rollback.decided", deployment.label(), null, null,
					(fired != null) ? fired.text() : null, why);
			load(deployment, run, plan);
			return id;
		});
	}

	/**
	 * Begins a rehearsal: the same steps, without touching anything of the deployment.
	 * @param id the deployment
	 * @param plan the key of the plan to begin with; blank for the only one that there is
	 * for it, a hyphen to choose later
	 * @param actor who; needs {@code MANAGE}
	 * @return the rehearsal
	 * @throws NotPossible while another one or a rollback is in progress, and once the
	 * deployment has begun
	 */
	Run rehearse(DeploymentId id, @Nullable String plan, Actor actor) {
		return this.acts.act(id, Permission.MANAGE, actor, (deployment) -> {
			DeploymentState state = deployment.state();
			if (state == DeploymentState.DEPLOYING || state == DeploymentState.VERIFYING
					|| this.runs.current(id).isPresent()) {
				throw new NotPossible(Reason.NO_REHEARSAL);
			}
			Run run = begin(deployment, true, null, null);
			deployment.happened("rehearsal.begun", deployment.label(), null, null, null, null);
			load(deployment, run, plan);
			return run;
		});
	}

	/**
	 * Chooses one more plan; its steps follow those that are there. A plan that was
	 * chosen already changes nothing.
	 * @param id the deployment
	 * @param run the rollback or rehearsal
	 * @param plan the plan's key
	 * @param actor who; needs {@code SETTLE}
	 * @return the rollback or rehearsal as it was before
	 */
	Run choose(DeploymentId id, UUID run, String plan, Actor actor) {
		return this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			Run present = this.runs.one(id, run);
			if (!present.open()) {
				throw new NotPossible(Reason.ROLLED_BACK);
			}
			Known known = plans(deployment).plan(plan);
			if (!present.runs(plan)) {
				choose(deployment, present, known);
			}
			return present;
		});
	}

	private Fired fired(DeploymentId id, UUID firing) {
		return this.runs.fired(id)
			.stream()
			.filter((each) -> each.firing().equals(firing))
			.findFirst()
			.map((each) -> new Fired(each.firing(), Prose.plain(each.text()), each.at()))
			.orElseThrow(() -> new InvalidField("firing", Fault.UNKNOWN));
	}

	private Run begin(LockedDeployment deployment, boolean rehearsal, @Nullable Fired fired, @Nullable String reason) {
		List<Run> before = this.runs.of(deployment.id())
			.stream()
			.filter((run) -> run.rehearsal() == rehearsal)
			.toList();
		if (before.stream().anyMatch(Run::open)) {
			throw new NotPossible(Reason.ROLLING_BACK);
		}
		Run run = new Run(UUID.randomUUID(), deployment.id(), rehearsal, before.size() + 1, fired, reason,
				new Moment(deployment.now(), deployment.actor().name()), null, List.of());
		this.store.begin(run);
		return run;
	}

	/** What is run from the start: the plan that was chosen, and how it is verified. */
	private void load(LockedDeployment deployment, Run run, @Nullable String plan) {
		Plans plans = plans(deployment);
		if (plan == null || plan.isBlank()) {
			plans.only().ifPresent((only) -> choose(deployment, run, only));
		}
		else if (!plan.equals(LATER)) {
			choose(deployment, run, plans.plan(plan));
		}
		plans.verification().forEach((check) -> this.store.add(run, check));
	}

	private void choose(LockedDeployment deployment, Run run, Known plan) {
		this.store.add(run, plan);
		deployment.happened(run.action("plan-chosen"), plan.plan().title(), null, null, null, null);
	}

	private Plans plans(LockedDeployment deployment) {
		return Plans.of(this.register.board(deployment.id(), deployment.actor()));
	}

}
