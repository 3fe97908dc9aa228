package greenboard.signoffs;

import java.util.List;
import java.util.UUID;

import greenboard.signed.SignedItem;

/**
 * The roles of a deployment in their order, with who may sign for them.
 */
record Roll(List<Asked> asked, List<Held> held, Panel panel) {

	/** A role with its signatures in force, oldest first. */
	record Asked(SignOffRole role, List<SignOff> votes) {
	}

	/** An item as it was signed, held against the present one. */
	record Held(UUID signOff, SignedItem signed, SignedItem present) {
	}

	/** The signatures of a role in force. */
	List<SignOff> votes(SignOffRole role) {
		return this.asked.stream()
			.filter((asked) -> asked.role().key().equals(role.key()))
			.flatMap((asked) -> asked.votes().stream())
			.toList();
	}

	SignOffRole role(String key) {
		return this.asked.stream()
			.map(Asked::role)
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new SignOffRoleNotFound(key));
	}

}
