package greenboard.deployments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
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
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.events.BlockerSource;
import greenboard.events.Touched;
import greenboard.verdict.Figures;
import greenboard.verdict.Standing;
import greenboard.verdict.Standings;
import greenboard.verdict.Verdict;
import greenboard.verdict.Worsening;

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

	private final CourseFollowers followers;

	private final EntityManager entities;

	private final MessageSource messages;

	private final Clock clock;

	Heads(Deployments deployments, Items items, ObjectProvider<BlockerSource> sources, ApplicationEventPublisher events,
			CourseFollowers followers, EntityManager entities, MessageSource messages, Clock clock) {
		this.deployments = deployments;
		this.items = items;
		this.sources = sources;
		this.events = events;
		this.followers = followers;
		this.entities = entities;
		this.messages = messages;
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
		Deployment deployment = lockAny(id, permission, actor);
		deployment.requireOpen();
		expire(deployment);
		return deployment;
	}

	/**
	 * Locks a deployment that has ended for somebody.
	 * @throws DeploymentNotFound when there is none that they may see
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible while it is open
	 */
	Deployment lockEnded(DeploymentId id, Permission permission, Actor actor) {
		Deployment deployment = lockAny(id, permission, actor);
		if (deployment.open()) {
			throw new NotPossible(NotPossible.Reason.NOT_ENDED);
		}
		return deployment;
	}

	private Deployment lockAny(DeploymentId id, Permission permission, Actor actor) {
		Deployment deployment = this.deployments.findForUpdate(id.value()).orElseThrow(DeploymentNotFound::new);
		if (!actor.may(Permission.SEE, deployment.project())) {
			throw new DeploymentNotFound();
		}
		actor.require(permission, deployment.project());
		return deployment;
	}

	/** Works everything out again without anybody having done anything. */
	void refresh(DeploymentId id) {
		Deployment deployment = this.deployments.findForUpdate(id.value()).orElseThrow(DeploymentNotFound::new);
		if (deployment.open()) {
			workOutAgain(deployment);
		}
	}

	/** What has expired is over before anybody does anything. */
	private void expire(Deployment deployment) {
		if (deployment.reckoning().isDue(this.clock.instant())) {
			workOutAgain(deployment);
			this.entities.flush();
		}
	}

	/** A verdict that changes without an act says so itself, to open pages too. */
	private void workOutAgain(Deployment deployment) {
		Verdict before = deployment.figures().verdict();
		expireWaivers(deployment);
		boolean said = concludeAskingAll(deployment);
		Verdict now = deployment.figures().verdict();
		if (now != before && !said) {
			deployment
				.happened(Draft.of(act(Actor.SYSTEM), "verdict.changed", deployment.label(), word(before), word(now)));
			writeDown(deployment);
		}
	}

	private String word(Verdict verdict) {
		return this.messages.getMessage("verdict." + verdict.name(), null, Locale.ENGLISH);
	}

	private void expireWaivers(Deployment deployment) {
		Act act = act(Actor.SYSTEM);
		if (deployment.reckoning().isDue(act.at())) {
			for (Item item : this.items.findExpired(deployment.getId(), act.day())) {
				new ItemInHand(deployment, item, null, act).reopen("item.waiver-expired", item.note());
			}
		}
	}

	/**
	 * Ends an act; asks who minds what it has touched, and writes nothing when nothing
	 * happened.
	 */
	Figures conclude(Deployment deployment) {
		if (deployment.touched()) {
			Touched touched = deployment.changes().touched();
			conclude(deployment, (source, stored) -> source.after(deployment.id(), stored, touched));
		}
		return deployment.figures();
	}

	/**
	 * Ends an act after which everybody is asked again.
	 * @return whether anything went into the trail
	 */
	boolean concludeAskingAll(Deployment deployment) {
		return conclude(deployment, (source, stored) -> source.standing(deployment.id()));
	}

	private boolean conclude(Deployment deployment, BiFunction<BlockerSource, Standing, Standing> ask) {
		this.followers.tell(deployment);
		this.entities.flush();
		readAgain(deployment);
		Standings standings = standings(deployment, ask);
		Act act = act(Actor.SYSTEM);
		List<Worsening> worse = deployment.takeIn(standings, act.at());
		if (!worse.isEmpty()) {
			new CourseInHand(deployment, act).lapse(sentences(worse));
			deployment.takeIn(standings, act.at());
		}
		boolean said = deployment.touched();
		writeDown(deployment);
		return said;
	}

	/** Takes what happened into the trail and leaves everything else as it is. */
	void writeDown(Deployment deployment) {
		deployment.conclude().forEach(this.events::publishEvent);
		this.deployments.save(deployment);
	}

	private Standings standings(Deployment deployment, BiFunction<BlockerSource, Standing, Standing> ask) {
		SortedMap<String, Standing> standings = new TreeMap<>();
		this.sources.orderedStream().forEach((source) -> {
			Standing stored = deployment.reckoning().standings().bySource().get(source.name());
			standings.put(source.name(),
					(stored != null) ? ask.apply(source, stored) : source.standing(deployment.id()));
		});
		return new Standings(standings);
	}

	private String sentences(List<Worsening> worse) {
		return worse.stream()
			.map((worsening) -> this.messages.getMessage(worsening, Locale.ENGLISH))
			.collect(Collectors.joining(". "));
	}

	private void readAgain(Deployment deployment) {
		UUID id = deployment.getId();
		if (deployment.changes().ofCriticals()) {
			deployment.reckoning()
				.knockOut(this.items.findUnsettledCriticals(id, Limit.of(Figures.FIRST))
					.stream()
					.map(Item::asCritical)
					.toList());
		}
		if (deployment.changes().ofWaivers()) {
			LocalDate last = this.items.findNextExpiry(id);
			deployment.reckoning()
				.waiversExpire((last != null) ? last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : null);
		}
	}

}
