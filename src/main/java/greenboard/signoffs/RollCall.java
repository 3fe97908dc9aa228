package greenboard.signoffs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.outline.Link;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Status;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * All roles of a deployment asked whether they have signed.
 */
record RollCall(DeploymentId deployment, List<RoleStanding> roles, Map<String, List<String>> worse, Panel panel) {

	static RollCall of(DeploymentId deployment, Roll roll, Map<String, List<String>> worse) {
		return new RollCall(deployment,
				roll.asked()
					.stream()
					.map((asked) -> RoleStanding.of(asked.role(),
							asked.votes().stream().map((vote) -> new Vote(vote, stale(vote, worse))).toList()))
					.toList(),
				worse, roll.panel());
	}

	private static boolean stale(SignOff vote, Map<String, List<String>> worse) {
		return vote.meaning().approves() && !worse.getOrDefault(vote.id().toString(), List.of()).isEmpty();
	}

	/** What holds the go, and the closing. */
	Standing standing() {
		Map<String, Blocker> vacant = vacancies().blockers();
		List<Blocker> before = blockers(When.BEFORE, vacant);
		return new Standing(before,
				Map.of(Link.SIGN_OFFS, (before.isEmpty() && anySigned()) ? Status.DONE : Status.OPEN),
				blockers(When.AFTER, vacant), null, this.worse);
	}

	Vacancies vacancies() {
		return new Vacancies(this.deployment, this.roles, this.panel);
	}

	/** Nobody having been asked is no sign-off. */
	private boolean anySigned() {
		return this.roles.stream()
			.anyMatch((standing) -> standing.role().when() == When.BEFORE && standing.state() == State.SIGNED);
	}

	private List<Blocker> blockers(When when, Map<String, Blocker> vacant) {
		return this.roles.stream()
			.filter((standing) -> standing.role().required() && standing.role().when() == when)
			.filter((standing) -> standing.state() != State.SIGNED)
			.flatMap((standing) -> blockers(standing, vacant.get(standing.role().key())))
			.toList();
	}

	/**
	 * Where nobody can sign, it matters little that nobody has; a refusal always does.
	 */
	private Stream<Blocker> blockers(RoleStanding standing, @Nullable Blocker vacant) {
		Blocker own = new Blocker(kind(standing.state()), Severity.HOLD, List.of(standing.role().title()),
				this.deployment.place() + "/sign-offs/" + standing.role().key());
		return (vacant == null) ? Stream.of(own)
				: (standing.state() == State.REJECTED) ? Stream.of(own, vacant) : Stream.of(vacant);
	}

	private static String kind(State state) {
		return switch (state) {
			case STALE -> Blocker.SIGN_OFF_STALE;
			case REJECTED -> Blocker.SIGN_OFF_REJECTED;
			default -> Blocker.SIGN_OFF_MISSING;
		};
	}

}
