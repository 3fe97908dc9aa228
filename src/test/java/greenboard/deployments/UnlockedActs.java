package greenboard.deployments;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.events.BlockerSource;
import greenboard.verdict.Standing;
import greenboard.verdict.Standings;

/**
 * Acts as they would be if nothing were locked and no trail counted along: for tests that
 * want to see what would come of it.
 */
@TestComponent
public class UnlockedActs {

	private final Deployments deployments;

	private final Heads heads;

	private final Conditions conditions;

	private final ObjectProvider<BlockerSource> sources;

	private final TransactionTemplate transaction;

	private final TransactionTemplate another;

	UnlockedActs(Deployments deployments, Heads heads, Conditions conditions, ObjectProvider<BlockerSource> sources,
			PlatformTransactionManager transactions) {
		this.deployments = deployments;
		this.heads = heads;
		this.conditions = conditions;
		this.sources = sources;
		this.transaction = new TransactionTemplate(transactions);
		this.another = new TransactionTemplate(transactions);
		this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Carries an act out, and lets somebody else come in between once everything has been
	 * read and before it is committed.
	 * @param id the deployment
	 * @param actor who acts
	 * @param act what they do
	 * @param meanwhile what somebody else does
	 * @param <T> what comes of the act
	 * @return what came of it
	 */
	public <T> T act(DeploymentId id, Actor actor, Function<LockedDeployment, T> act, Runnable meanwhile) {
		return this.transaction.execute((status) -> {
			Deployment deployment = this.deployments.findById(id.value()).orElseThrow();
			T result = act.apply(new LockedDeployment(deployment, this.heads.act(actor), this.conditions));
			deployment.takeIn(standings(id), this.heads.act(actor).at());
			this.another.executeWithoutResult((other) -> meanwhile.run());
			return result;
		});
	}

	private Standings standings(DeploymentId id) {
		SortedMap<String, Standing> standings = new TreeMap<>();
		this.sources.forEach((source) -> standings.put(source.name(), source.standing(id)));
		return new Standings(standings);
	}

}
