package greenboard.runbook;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Settling;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.ItemManagement;
import greenboard.prose.Prose;
import greenboard.purpose.Assignees;
import greenboard.readiness.Status;
import greenboard.runbook.RunStep.Moment;

/**
 * Works the steps of rollbacks and rehearsals. Every method locks the deployment, needs
 * {@code SETTLE} and may throw {@link greenboard.acts.DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link RunNotFound}, {@link NotPossible} and
 * {@link greenboard.acts.InvalidField}.
 */
@Service
@Transactional
class StepManagement {

	private final DeploymentActs acts;

	private final ItemManagement items;

	private final Assignees assignees;

	private final Runs runs;

	private final RunStore store;

	StepManagement(DeploymentActs acts, ItemManagement items, Assignees assignees, Runs runs, RunStore store) {
		this.acts = acts;
		this.items = items;
		this.assignees = assignees;
		this.runs = runs;
		this.store = store;
	}

	/**
	 * Gives a step a state. A step that stands for an item settles it, but not in a
	 * rehearsal.
	 * @param id the deployment
	 * @param run the rollback or rehearsal
	 * @param number the step
	 * @param state the state
	 * @param note what happened, or why it is left out or opened again
	 * @param seen the step's version that the actor was looking at
	 * @param actor who
	 * @return the rollback or rehearsal as it was before
	 * @throws StepOvertaken when somebody else was faster
	 */
	Run become(DeploymentId id, UUID run, int number, StepState state, @Nullable String note, int seen, Actor actor) {
		Run worked = this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			Run present = open(id, run);
			RunStep before = present.step(number);
			RunStep after = before.becomes(state, note, seen, new Moment(deployment.now(), actor.name()));
			this.store.keep(present, after);
			deployment.happened(present.action(state.word()), Prose.plain(before.title()), null, null,
					state.takesReason() ? null : after.note(), state.takesReason() ? after.note() : null);
			return present;
		});
		String item = worked.step(number).item();
		if (item != null && !worked.rehearsal() && state != StepState.STARTED) {
			this.items.settle(id, Settling.of(item, status(state), note), actor);
		}
		return worked;
	}

	/**
	 * Puts a step into somebody's hands.
	 * @param id the deployment
	 * @param run the rollback or rehearsal
	 * @param number the step
	 * @param owner a member of the project, null for nobody
	 * @param actor who
	 * @return the rollback or rehearsal as it was before
	 */
	Run assign(DeploymentId id, UUID run, int number, @Nullable PersonId owner, Actor actor) {
		return this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			Run present = open(id, run);
			RunStep step = present.step(number);
			PersonSummary after = this.assignees.member("owner-" + number, owner, deployment.project());
			if (!Objects.equals(step.owner(), after)) {
				this.store.keep(present, step.ownedBy(after));
				deployment.happened(present.action("step-assigned"), Prose.plain(step.title()), null,
						name(step.owner()), name(after), null);
			}
			return present;
		});
	}

	private static Status status(StepState state) {
		return switch (state) {
			case DONE -> Status.DONE;
			case FAILED -> Status.FAILED;
			case SKIPPED -> Status.NOT_APPLICABLE;
			default -> Status.OPEN;
		};
	}

	private static @Nullable String name(@Nullable PersonSummary person) {
		return (person != null) ? person.name() : null;
	}

	private Run open(DeploymentId id, UUID run) {
		Run present = this.runs.one(id, run);
		if (!present.open()) {
			throw new NotPossible(Reason.ROLLED_BACK);
		}
		return present;
	}

}
