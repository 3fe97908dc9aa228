package greenboard.deployments;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;

/**
 * Starts deployments, changes what they are for, and ends them.
 */
@Service
public class DeploymentManagement {

	/**
	 * Starts a deployment with its own copy of a checklist, everything open.
	 * @param start what it starts with
	 * @param actor who starts it; needs {@code MANAGE} in the project
	 * @return the new deployment
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws InvalidField when something filled in cannot be taken
	 */
	public DeploymentId start(Start start, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sets what a deployment is for; what is the same leaves no trace.
	 * @param id the deployment
	 * @param change what it is to be
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 * @throws InvalidField when something filled in cannot be taken
	 */
	public void change(DeploymentId id, Change change, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives a deployment up.
	 * @param id the deployment
	 * @param reason why
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 * @throws InvalidField without a reason
	 */
	public void cancel(DeploymentId id, String reason, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Ends a deployment.
	 * @param id the deployment
	 * @param outcome how it went
	 * @param notes what there is to say, null for nothing
	 * @param actor who; needs {@code MANAGE}
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 */
	public void close(DeploymentId id, Outcome outcome, @Nullable String notes, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Works the verdict out again after a {@link BlockerSource}'s own record changed; to
	 * be called in that change's transaction.
	 * @param id the deployment
	 */
	public void refresh(DeploymentId id) {
		throw new UnsupportedOperationException();
	}

}
