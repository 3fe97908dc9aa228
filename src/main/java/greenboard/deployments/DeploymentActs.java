package greenboard.deployments;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;

/**
 * The door for rooms that keep something of a deployment themselves: their acts take
 * place while it is locked, in one transaction with their entries in the trail, and the
 * verdict is worked out again afterwards.
 */
@Service
@Transactional
public class DeploymentActs {

	private final Heads heads;

	private final Conditions conditions;

	DeploymentActs(Heads heads, Conditions conditions) {
		this.heads = heads;
		this.conditions = conditions;
	}

	/**
	 * Carries an act out on an open deployment. Whatever it wrote, every
	 * {@link BlockerSource} is asked afterwards.
	 * @param id the deployment
	 * @param permission what the act needs
	 * @param actor who acts
	 * @param act what is done; when it throws, nothing was done
	 * @param <T> what comes of it
	 * @return what came of it
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws greenboard.acts.NotPossible when it has ended
	 */
	public <T extends @Nullable Object> T act(DeploymentId id, Permission permission, Actor actor,
			Function<LockedDeployment, T> act) {
		Deployment deployment = this.heads.lock(id, permission, actor);
		Act done = this.heads.act(actor);
		T result = act.apply(new LockedDeployment(deployment, done, this.conditions));
		this.heads.concludeAskingAll(deployment);
		return result;
	}

	/**
	 * Carries an act out on a deployment that has ended. The deployment stays as it
	 * ended; only its trail goes on.
	 * @param id the deployment
	 * @param permission what the act needs
	 * @param actor who acts
	 * @param act what is done; when it throws, nothing was done
	 * @param <T> what comes of it
	 * @return what came of it
	 * @throws greenboard.acts.DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws greenboard.acts.NotPossible while it is open
	 */
	public <T extends @Nullable Object> T afterwards(DeploymentId id, Permission permission, Actor actor,
			Function<EndedDeployment, T> act) {
		Deployment deployment = this.heads.lockEnded(id, permission, actor);
		T result = act.apply(new EndedDeployment(deployment, this.heads.act(actor)));
		this.heads.writeDown(deployment);
		return result;
	}

	/**
	 * Works the verdict of a deployment out again, with what has expired; nothing happens
	 * to one that has ended.
	 * @param id the deployment
	 * @throws greenboard.acts.DeploymentNotFound when there is none
	 */
	public void refresh(DeploymentId id) {
		this.heads.refresh(id);
	}

}
