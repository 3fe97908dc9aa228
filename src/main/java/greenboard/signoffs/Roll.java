package greenboard.signoffs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import greenboard.signed.SignedItem;

/**
 * The roles of a deployment in their order, read row by row.
 */
record Roll(List<Asked> asked, List<Held> held) {

	/** A role with its signatures in force, oldest first. */
	record Asked(SignOffRole role, List<SignOff> votes) {
	}

	/** An item as it was signed, held against the present one. */
	record Held(UUID signOff, SignedItem signed, SignedItem present) {
	}

	void ask(SignOffRole role) {
		if (this.asked.isEmpty() || !last().role().key().equals(role.key())) {
			this.asked.add(new Asked(role, new ArrayList<>()));
		}
	}

	void answer(SignOff signOff) {
		if (!last().votes().contains(signOff)) {
			last().votes().add(signOff);
		}
	}

	void hold(UUID signOff, SignedItem signed, SignedItem present) {
		this.held.add(new Held(signOff, signed, present));
	}

	SignOffRole role(String key) {
		return this.asked.stream()
			.map(Asked::role)
			.filter((role) -> role.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new SignOffRoleNotFound(key));
	}

	private Asked last() {
		return this.asked.get(this.asked.size() - 1);
	}

}
