package greenboard.signoffs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import greenboard.quorum.RoleSlots;

/**
 * How one role stands.
 *
 * @param role the role
 * @param state whether it has signed
 * @param votes its signatures in force, oldest first
 */
public record RoleStanding(SignOffRole role, State state, List<Vote> votes) {

	/** Whether a role has signed. */
	public enum State {

		/** Signatures are missing. */
		MISSING,
		/** Somebody approved what is worse by now. */
		STALE,
		/** Somebody rejected and has not signed again. */
		REJECTED,
		/** It has as many approvals as it takes. */
		SIGNED

	}

	/**
	 * A signature in force.
	 *
	 * @param signOff the signature
	 * @param stale whether something of an approval is worse by now
	 */
	public record Vote(SignOff signOff, boolean stale) {

		/**
		 * Whether it fills a slot of its role.
		 * @return true for an approval that is not stale
		 */
		public boolean counts() {
			return this.signOff.meaning().approves() && !this.stale;
		}

	}

	static RoleStanding of(SignOffRole role, List<Vote> votes) {
		return new RoleStanding(role, state(role, votes), votes);
	}

	private static State state(SignOffRole role, List<Vote> votes) {
		if (votes.stream().anyMatch((vote) -> vote.signOff.meaning() == Meaning.REJECT)) {
			return State.REJECTED;
		}
		if (slots(role, votes).open() == 0) {
			return State.SIGNED;
		}
		return votes.stream().anyMatch(Vote::stale) ? State.STALE : State.MISSING;
	}

	/** Whose signature fills a slot. */
	Set<String> signers() {
		return signers(this.votes);
	}

	private static RoleSlots slots(SignOffRole role, List<Vote> votes) {
		return new RoleSlots(role.key(), role.signatures(), signers(votes), Set.of());
	}

	private static Set<String> signers(List<Vote> votes) {
		return votes.stream()
			.filter(Vote::counts)
			.map((vote) -> vote.signOff().person().toString())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
