package greenboard.signing;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.board.Lamp;
import greenboard.signoffs.Approver;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.RoleStanding;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.RoleStanding.Vote;
import greenboard.signoffs.SignOffRole;

/**
 * One role as lists and its own page show it.
 *
 * @param role the role
 * @param place its page, from the root of the application
 * @param say how it stands: the last part of a message key
 * @param lamp what its lamp shows
 * @param votes its signatures in force
 * @param holders who may sign for it
 * @param reader who reads the page
 */
record RoleLine(SignOffRole role, String place, String say, Lamp lamp, List<Vote> votes, List<Approver> holders,
		@Nullable PersonId reader) {

	static RoleLine of(DeploymentId id, RoleStanding standing, List<Approver> approvers, @Nullable PersonId reader) {
		SignOffRole role = standing.role();
		boolean spare = !role.required() && standing.state() == State.MISSING;
		return new RoleLine(role, id.place() + "/sign-offs/" + role.key(), spare ? "OPTIONAL" : standing.state().name(),
				lamp(standing.state(), spare), standing.votes(),
				approvers.stream().filter((approver) -> approver.holds(role)).toList(), reader);
	}

	private static Lamp lamp(State state, boolean spare) {
		return new Lamp(switch (state) {
			case SIGNED -> Lamp.State.GO;
			case STALE -> Lamp.State.RISK;
			case REJECTED -> Lamp.State.BLOCKS;
			case MISSING -> spare ? Lamp.State.OPTIONAL : Lamp.State.EMPTY;
		}, 0);
	}

	/**
	 * Whether a signature is still needed for it.
	 * @return true for a required role that has not signed
	 */
	public boolean missing() {
		return this.role.required() && this.lamp.state() != Lamp.State.GO;
	}

	/**
	 * Whether the reader may sign for it.
	 * @return true when it is theirs
	 */
	public boolean own() {
		return this.holders.stream().anyMatch((holder) -> holder.id().equals(this.reader));
	}

	/**
	 * The reader's signature in force.
	 * @return the signature, null for none
	 */
	public @Nullable Vote ownVote() {
		return this.votes.stream()
			.filter((vote) -> vote.signOff().person().equals(this.reader))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The signature that the present is held against: the reader's own approval, else a
	 * stale one, else what the reader said otherwise, else a rejection.
	 * @return a signature in force, null for none
	 */
	public @Nullable Vote compared() {
		Vote own = ownVote();
		if (own != null && own.signOff().meaning().approves()) {
			return own;
		}
		return this.votes.stream()
			.filter(Vote::stale)
			.findFirst()
			.or(() -> Optional.ofNullable(own))
			.or(() -> this.votes.stream().filter((vote) -> vote.signOff().meaning() == Meaning.REJECT).findFirst())
			.orElse(null);
	}

	/**
	 * Whether the present is held against an approval, which only what is worse takes
	 * away.
	 * @return false where it is held against another vote, or against none
	 */
	public boolean approved() {
		Vote compared = compared();
		return compared != null && compared.signOff().meaning().approves();
	}

	/**
	 * Whether a role was given to somebody.
	 * @param person an approver
	 * @return true when it was given to them by name
	 */
	public boolean givenTo(PersonId person) {
		return this.role.people().contains(person);
	}

}
