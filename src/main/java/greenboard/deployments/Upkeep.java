package greenboard.deployments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentChanged.Draft;

/**
 * What nobody asks for: ends waivers and decisions that have expired, and holds what is
 * stored against what it was worked out from. One short transaction for each deployment.
 */
@Component
class Upkeep {

	private static final Logger logger = LoggerFactory.getLogger(Upkeep.class);

	private static final int BATCH = 100;

	private final Heads heads;

	private final Deployments deployments;

	private final Items items;

	private final Replay replay;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Upkeep(Heads heads, Deployments deployments, Items items, Replay replay, TransactionTemplate transaction,
			Clock clock) {
		this.heads = heads;
		this.deployments = deployments;
		this.items = items;
		this.replay = replay;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Locking a deployment is what ends what has expired. */
	@Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
	void expire() {
		for (UUID id : this.deployments.findExpired(this.clock.instant(), Limit.of(BATCH))) {
			attempt(id, (deployment) -> true);
		}
	}

	/**
	 * Counts every open deployment again and asks everybody who has a say in its verdict;
	 * one that was wrong is set right and says so in its trail.
	 * @return those that were wrong
	 */
	@Scheduled(cron = "0 30 3 * * *", zone = "UTC")
	List<DeploymentId> compare() {
		return open((id) -> attempt(id, this::setRight));
	}

	/**
	 * Follows the trail of every open deployment and compares where it leads with the
	 * items and files that are stored. What differs is not set right: nobody knows which
	 * of the two was tampered with.
	 * @return those that differ
	 */
	@Scheduled(cron = "0 0 4 * * *", zone = "UTC")
	List<DeploymentId> replay() {
		List<DeploymentId> differing = open((id) -> !this.replay.agrees(new DeploymentId(id)));
		differing.forEach(
				(id) -> logger.error("The items of deployment {} and their files are not where its trail leads", id));
		return differing;
	}

	private List<DeploymentId> open(Predicate<UUID> choice) {
		List<DeploymentId> chosen = new ArrayList<>();
		List<UUID> batch = this.deployments.findOpen(new UUID(0, 0), Limit.of(BATCH));
		while (!batch.isEmpty()) {
			batch.stream().filter(choice).map(DeploymentId::new).forEach(chosen::add);
			batch = this.deployments.findOpen(batch.get(batch.size() - 1), Limit.of(BATCH));
		}
		return chosen;
	}

	private boolean setRight(Deployment deployment) {
		Object before = deployment.reckoning().stored();
		deployment.recount(this.items.findByDeploymentIdOrderByPlacePosition(deployment.getId()));
		this.heads.concludeAskingAll(deployment);
		if (deployment.reckoning().stored().equals(before)) {
			return false;
		}
		logger.error("What was stored of deployment {} was wrong: {}", deployment.id(), before);
		deployment
			.happened(Draft.of(this.heads.act(Actor.SYSTEM), "deployment.recounted", deployment.label(), null, null));
		return true;
	}

	private boolean attempt(UUID id, Predicate<Deployment> act) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				Deployment deployment = this.heads.lock(new DeploymentId(id), Permission.MANAGE, Actor.SYSTEM);
				boolean done = act.test(deployment);
				this.heads.conclude(deployment);
				return done;
			}));
		}
		catch (NotPossible ex) {
			return false;
		}
		catch (RuntimeException ex) {
			logger.error("Upkeep of deployment {} failed", id, ex);
			return false;
		}
	}

}
