package greenboard.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.board.FiredTrigger;
import greenboard.board.Masthead;
import greenboard.prose.Prose;
import greenboard.register.DeploymentSummary;
import greenboard.verdict.Blocker;

/**
 * A deployment as the list draws it.
 *
 * @param deployment what the register says
 * @param group under which heading it stands
 */
record DeploymentRow(DeploymentSummary deployment, Group group) {

	/**
	 * The headings of the list; an open deployment stands under the time that is left.
	 */
	enum Group {

		/** The target time is over. */
		OVERDUE,
		/** Within a day. */
		DAY,
		/** Within a week. */
		WEEK,
		/** Later than that. */
		LATER,
		/** Closed or cancelled. */
		ENDED

	}

	static DeploymentRow of(DeploymentSummary deployment, Instant now) {
		return new DeploymentRow(deployment, group(deployment, now));
	}

	/**
	 * The blockers that the row names.
	 * @return the first of them
	 */
	public List<Blocker> blockers() {
		return this.deployment.figures().firstBlockers();
	}

	/**
	 * Which rollback triggers have fired, since when, and who decides.
	 * @return the first one first, none of a deployment that has ended
	 */
	public List<FiredTrigger> fired() {
		PersonSummary lead = this.deployment.lead();
		return this.deployment.state().open()
				? FiredTrigger.of(this.deployment.standings(), (lead != null) ? lead.name() : null) : List.of();
	}

	/**
	 * Who decided that it is taken back.
	 * @return a name, null while it is not taken back
	 */
	public @Nullable String rolling() {
		return this.deployment.state().open() ? Masthead.rolling(this.deployment.standings()) : null;
	}

	/**
	 * How many blockers the row does not name.
	 * @return 0 when it names all
	 */
	public int more() {
		return this.deployment.figures().blockerCount() - blockers().size();
	}

	/**
	 * Who has to sign without being among the blockers that the row names.
	 * @return titles of roles, none where the go was recorded over them
	 */
	public List<String> stillToSign() {
		if (this.deployment.figures().dissent()) {
			return List.of();
		}
		Set<String> named = blockers().stream()
			.filter(Blocker::ofRole)
			.map((blocker) -> blocker.words().get(0))
			.collect(Collectors.toSet());
		return this.deployment.missingRoles().stream().filter((role) -> !named.contains(role)).toList();
	}

	/**
	 * The score.
	 * @return null when nothing applies
	 */
	public @Nullable BigDecimal score() {
		return this.deployment.figures().score();
	}

	/**
	 * Whether the score could still become better.
	 * @return false when nothing is open that would earn something
	 */
	public boolean rises() {
		BigDecimal score = score();
		BigDecimal ceiling = this.deployment.figures().ceiling();
		return score != null && ceiling != null && score.compareTo(ceiling) < 0;
	}

	/**
	 * What was changed last, without markup.
	 * @return plain text
	 */
	public String lately() {
		return Prose.plain(this.deployment.latest().subject());
	}

	private static Group group(DeploymentSummary deployment, Instant now) {
		Duration left = Duration.between(now, deployment.targetAt());
		if (!deployment.state().open()) {
			return Group.ENDED;
		}
		if (left.isNegative()) {
			return Group.OVERDUE;
		}
		if (left.compareTo(Duration.ofDays(1)) <= 0) {
			return Group.DAY;
		}
		return (left.compareTo(Duration.ofDays(7)) <= 0) ? Group.WEEK : Group.LATER;
	}

}
