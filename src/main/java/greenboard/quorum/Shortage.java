package greenboard.quorum;

import java.util.List;

/**
 * A role that cannot be signed whatever people do, and why: the fewest slots for which
 * there are too few people (Hall's condition).
 *
 * @param role the role with the slot that stays empty
 * @param empty how many slots of it stay empty
 * @param roles the roles of the slots for which there are too few people, in their order;
 * the role itself is among them
 * @param people everybody who may still sign for any of these roles
 */
public record Shortage(String role, int empty, List<String> roles, List<String> people) {

	/**
	 * Takes the lists over.
	 */
	public Shortage {
		roles = List.copyOf(roles);
		people = List.copyOf(people);
	}

}
