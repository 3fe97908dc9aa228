package greenboard.quorum;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Roles that have to be signed, and the people who can. One person fills one slot of one
 * role, or one slot of each of their roles where a project allows it. A signature that
 * counts keeps its slot. Where not everything can be filled, earlier roles go first.
 *
 * @param roles the roles in their order
 * @param severalRoles whether one person may sign for several roles
 */
public record Quorum(List<RoleSlots> roles, boolean severalRoles) {

	/**
	 * Takes the roles over.
	 * @throws IllegalArgumentException when two roles have the same name
	 */
	public Quorum {
		roles = List.copyOf(roles);
		if (roles.stream().map(RoleSlots::role).distinct().count() != roles.size()) {
			throw new IllegalArgumentException("Two roles have the same name");
		}
	}

	/**
	 * Whether everything is signed or can still be signed.
	 * @return true when a matching fills every slot
	 */
	public boolean fillable() {
		return slots().fillable();
	}

	/**
	 * What cannot be signed whatever people do, and why.
	 * @return one for each role with slots that stay empty, in the order of the roles;
	 * none when everything can be filled
	 */
	public List<Shortage> shortages() {
		return slots().shortages();
	}

	/**
	 * What could not be signed any more if one person were away.
	 * @return for each person who may sign for anything, the roles with more slots that
	 * stay empty without them; no role when they would not be missed
	 */
	public Map<String, List<String>> absences() {
		Set<String> people = new LinkedHashSet<>();
		this.roles.forEach((role) -> people.addAll(role.holders()));
		Map<String, List<String>> absences = new LinkedHashMap<>();
		people.forEach((person) -> absences.put(person, lostIn(without(person))));
		return absences;
	}

	/**
	 * What could not be signed any more once somebody has signed for a role: whoever
	 * signs first may leave nobody for another role.
	 * @param role the role that they sign for
	 * @param person who
	 * @return the roles with more slots that stay empty then; none where that matters to
	 * nobody
	 */
	public List<String> stranded(String role, String person) {
		List<RoleSlots> after = this.roles.stream()
			.map((slots) -> slots.role().equals(role) ? slots.signedBy(person) : slots)
			.toList();
		return lostIn(new Quorum(after, this.severalRoles));
	}

	private List<String> lostIn(Quorum other) {
		Map<String, Integer> present = slots().empty();
		return other.slots()
			.empty()
			.entrySet()
			.stream()
			.filter((role) -> role.getValue() > present.getOrDefault(role.getKey(), 0))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The same while somebody is away; what they have signed stays signed. */
	Quorum without(String person) {
		return new Quorum(this.roles.stream().map((role) -> role.without(List.of(person))).toList(), this.severalRoles);
	}

	private Slots slots() {
		return new Slots(this.roles, this.severalRoles);
	}

}
