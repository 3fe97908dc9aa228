package greenboard.quorum;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A role that has to be signed: one slot for each signature that it takes.
 *
 * @param role what names it
 * @param slots how many signatures it takes, 1 or more
 * @param signed whose signature counts for it
 * @param holders who may sign for it, in the order in which they are named
 */
public record RoleSlots(String role, int slots, Set<String> signed, Set<String> holders) {

	/**
	 * Takes the people over, in their order.
	 * @throws IllegalArgumentException when it takes no signature
	 */
	public RoleSlots {
		if (slots < 1) {
			throw new IllegalArgumentException("A role takes one signature or more, not " + slots);
		}
		signed = copy(signed);
		holders = copy(holders);
	}

	/**
	 * How many signatures are missing.
	 * @return 0 once it is signed
	 */
	public int open() {
		return Math.max(0, this.slots - this.signed.size());
	}

	/** The same with nobody of some people left to sign; what is signed stays so. */
	RoleSlots without(Collection<String> people) {
		Set<String> left = new LinkedHashSet<>(this.holders);
		left.removeAll(people);
		return new RoleSlots(this.role, this.slots, this.signed, left);
	}

	/** The same with one signature more. */
	RoleSlots signedBy(String person) {
		Set<String> with = new LinkedHashSet<>(this.signed);
		with.add(person);
		return new RoleSlots(this.role, this.slots, with, this.holders);
	}

	private static Set<String> copy(Collection<String> people) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(people));
	}

}
