package greenboard.deployments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.NotPossible;
import greenboard.verdict.Figures;
import greenboard.verdict.Standing;

/**
 * Begins and ends every act on a deployment: locks its head before anything is read that
 * decides, and takes what happened into figures and trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Heads {

	private final Deployments deployments;

	private final Items items;

	private final ObjectProvider<BlockerSource> sources;

	private final ApplicationEventPublisher events;

	private final EntityManager entities;

	private final Clock clock;

	Heads(Deployments deployments, Items items, ObjectProvider<BlockerSource> sources, ApplicationEventPublisher events,
			EntityManager entities, Clock clock) {
		this.deployments = deployments;
		this.items = items;
		this.sources = sources;
		this.events = events;
		this.entities = entities;
		this.clock = clock;
	}

	Act act(Actor actor) {
		return new Act(actor, this.clock.instant());
	}

	/**
	 * Locks an open deployment for somebody.
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 */
	Deployment lock(DeploymentId id, Permission permission, Actor actor) {
		Deployment deployment = this.deployments.findForUpdate(id.value()).orElseThrow(DeploymentNotFound::new);
		if (!actor.may(Permission.SEE, deployment.project())) {
			throw new DeploymentNotFound();
		}
		actor.require(permission, deployment.project());
		deployment.requireOpen();
		expireWaivers(deployment);
		return deployment;
	}

	private void expireWaivers(Deployment deployment) {
		Act act = act(Actor.SYSTEM);
		if (deployment.nextExpiry() != null && !deployment.nextExpiry().isAfter(act.at())) {
			for (Item item : this.items.findExpired(deployment.getId(), act.day())) {
				new ItemInHand(deployment, item, null, act).reopen("item.waiver-expired", item.note());
			}
		}
	}

	/** Ends an act; writes nothing when nothing happened. */
	Figures conclude(Deployment deployment) {
		if (deployment.touched()) {
			this.entities.flush();
			readAgain(deployment);
			deployment.conclude(standings(deployment.id())).forEach(this.events::publishEvent);
			this.deployments.save(deployment);
		}
		return deployment.figures();
	}

	/** Works the verdict out again without anything having happened here. */
	void assess(Deployment deployment) {
		deployment.assess(standings(deployment.id()));
	}

	private void readAgain(Deployment deployment) {
		UUID id = deployment.getId();
		if (deployment.changes().ofCriticals()) {
			deployment.knockOut(this.items.findUnsettledCriticals(id, Limit.of(Figures.FIRST))
				.stream()
				.map(Item::asCritical)
				.toList());
		}
		if (deployment.changes().ofWaivers()) {
			LocalDate last = this.items.findNextExpiry(id);
			deployment.expireNext((last != null) ? last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : null);
		}
	}

	private List<Standing> standings(DeploymentId id) {
		return this.sources.orderedStream().map((source) -> source.standing(id)).toList();
	}

}
