package greenboard.decisions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;
import greenboard.decisions.Going.Over;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.LockedDeployment;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Decision.Kind;
import greenboard.verdict.GoneOver;
import greenboard.verdict.Rested;
import greenboard.verdict.Worsening;

/**
 * Records decisions. Every method needs {@code GRANT}, takes people only, and may throw
 * {@link greenboard.acts.DeploymentNotFound}, {@link NotAllowed}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
public class DecisionManagement {

	private static final int LAST_YEAR = 2200;

	private final DeploymentActs acts;

	private final MessageSource messages;

	DecisionManagement(DeploymentActs acts, MessageSource messages) {
		this.acts = acts;
		this.messages = messages;
	}

	/**
	 * Records a go in place of whatever was decided before. It rests on what is there
	 * now; where that is worse than what was seen, or more stands in the way than is gone
	 * over, nothing is recorded.
	 * @param id the deployment
	 * @param going the go
	 * @param actor who decides
	 */
	public void go(DeploymentId id, Going going, Actor actor) {
		String reason = Text.optional("reason", going.reason(), Text.NOTE);
		record(id, actor, (deployment) -> {
			requirePlausible(going.validUntil(), deployment.now());
			List<GoneOver> over = over(deployment.assessment().blockers(), going.over());
			requireNothingWorse(deployment,
					decision(deployment, Kind.GO, going.validUntil(), reason, going.seen(), over));
			return decision(deployment, Kind.GO, going.validUntil(), reason, deployment.rested(), over);
		});
	}

	/**
	 * Records a no-go in place of whatever was decided before.
	 * @param id the deployment
	 * @param reason why
	 * @param actor who decides
	 */
	void noGo(DeploymentId id, String reason, Actor actor) {
		String why = Text.required("reason", reason, Text.NOTE);
		record(id, actor, (deployment) -> decision(deployment, Kind.NO_GO, null, why, deployment.rested(), List.of()));
	}

	/**
	 * Takes the decision in force back.
	 * @param id the deployment
	 * @param reason why
	 * @param actor who takes it back
	 */
	void withdraw(DeploymentId id, String reason, Actor actor) {
		this.acts.act(id, Permission.GRANT, actor, (deployment) -> {
			deployment.withdrawDecision(reason);
			return id;
		});
	}

	private void record(DeploymentId id, Actor actor, Deciding deciding) {
		this.acts.act(id, Permission.GRANT, actor, (deployment) -> {
			Decision decision = deciding.decide(deployment);
			deployment.decide(decision);
			decision.goneOver()
				.forEach((over) -> deployment.happened("decision.gone-over",
						this.messages.getMessage(over.blocker(), Locale.ENGLISH), null, null, null, over.reason()));
			return id;
		});
	}

	private static Decision decision(LockedDeployment deployment, Kind kind, @Nullable Instant validUntil,
			@Nullable String reason, Rested rested, List<GoneOver> over) {
		PersonId person = deployment.actor().person();
		if (person == null) {
			throw new NotAllowed(Permission.GRANT);
		}
		return new Decision(UUID.randomUUID(), kind, deployment.now(), person.value(), deployment.actor().name(),
				validUntil, reason, rested, over, null);
	}

	static void requirePlausible(Instant validUntil, Instant now) {
		if (!validUntil.isAfter(now)) {
			throw new InvalidField("validUntil", Fault.OVER);
		}
		if (validUntil.atOffset(ZoneOffset.UTC).getYear() > LAST_YEAR) {
			throw new InvalidField("validUntil", Fault.OUT_OF_RANGE);
		}
	}

	/** What does not stand in the way any more need not be gone over. */
	private static List<GoneOver> over(List<Blocker> blockers, List<Over> named) {
		List<GoneOver> over = new ArrayList<>();
		for (int index = 0; index < named.size(); index++) {
			Over one = named.get(index);
			String reason = Text.required("over[" + index + "].reason", one.reason(), Text.NOTE);
			blockers.stream().filter(one::names).forEach((blocker) -> over.add(new GoneOver(blocker, reason)));
		}
		return over;
	}

	private void requireNothingWorse(LockedDeployment deployment, Decision seen) {
		List<Worsening> worse = Worsening.of(seen, deployment.assessment(), deployment.rested(), deployment.now());
		if (!worse.isEmpty()) {
			throw new NotPossible(Reason.WORSE,
					worse.stream()
						.map((worsening) -> this.messages.getMessage(worsening, Locale.ENGLISH))
						.collect(Collectors.joining(". ")));
		}
	}

	/** Makes a decision of what is there under the lock. */
	private interface Deciding {

		Decision decide(LockedDeployment deployment);

	}

}
