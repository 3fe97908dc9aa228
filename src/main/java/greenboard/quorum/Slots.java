package greenboard.quorum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The slots that are still empty, and whether some of them can all be filled at once.
 * Earlier slots go first, so that the same question always has the same answer.
 */
final class Slots {

	private final List<RoleSlots> roles;

	private final boolean severalRoles;

	private final List<Slot> open = new ArrayList<>();

	Slots(List<RoleSlots> roles, boolean severalRoles) {
		this.roles = roles;
		this.severalRoles = severalRoles;
		for (RoleSlots role : roles) {
			for (int number = 0; number < role.open(); number++) {
				this.open.add(new Slot(role, number));
			}
		}
	}

	/** One side of the matching. */
	private record Slot(RoleSlots role, int number) {
	}

	/** The other: a person, or a person in one role where they may sign for several. */
	private record Hand(String person, String role) {
	}

	boolean fillable() {
		return fillable(this.open);
	}

	/** How many slots of each role stay empty; only roles with such slots. */
	Map<String, Integer> empty() {
		Map<String, Integer> empty = new LinkedHashMap<>();
		List<Slot> filled = filled();
		this.open.stream()
			.filter((slot) -> !filled.contains(slot))
			.forEach((slot) -> empty.merge(slot.role.role(), 1, Integer::sum));
		return empty;
	}

	/** The same with the reason. */
	List<Shortage> shortages() {
		List<Slot> filled = filled();
		Map<String, Integer> empty = empty();
		return this.roles.stream()
			.filter((role) -> empty.containsKey(role.role()))
			.map((role) -> shortage(new Slot(role, role.open()), filled, empty.getOrDefault(role.role(), 0)))
			.toList();
	}

	/** As many slots as can be, the earlier ones first. */
	private List<Slot> filled() {
		if (fillable()) {
			return this.open;
		}
		List<Slot> filled = new ArrayList<>();
		for (Slot slot : this.open) {
			filled.add(slot);
			if (!fillable(filled)) {
				filled.remove(slot);
			}
		}
		return filled;
	}

	/**
	 * The slots that could be emptied to fill one more of a role are, with that one, the
	 * fewest for which there are too few people.
	 */
	private Shortage shortage(Slot slot, List<Slot> filled, int empty) {
		Set<RoleSlots> tight = new HashSet<>(Set.of(slot.role));
		for (Slot other : filled) {
			List<Slot> instead = new ArrayList<>(filled);
			instead.set(instead.indexOf(other), slot);
			if (fillable(instead)) {
				tight.add(other.role);
			}
		}
		List<RoleSlots> roles = this.roles.stream().filter(tight::contains).toList();
		return new Shortage(slot.role.role(), empty, roles.stream().map(RoleSlots::role).toList(),
				roles.stream().flatMap((role) -> left(role).stream()).distinct().toList());
	}

	/** A maximum matching takes them all. */
	private boolean fillable(Collection<Slot> slots) {
		Graph<Object, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		Set<Object> hands = new LinkedHashSet<>();
		for (Slot slot : slots) {
			graph.addVertex(slot);
			for (String person : left(slot.role)) {
				Hand hand = new Hand(person, this.severalRoles ? slot.role.role() : "");
				hands.add(hand);
				graph.addVertex(hand);
				graph.addEdge(slot, hand);
			}
		}
		return new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, new HashSet<>(slots), hands).getMatching()
			.getEdges()
			.size() == slots.size();
	}

	/** Who may still sign for a role: nobody twice, and nobody who has signed another. */
	private Set<String> left(RoleSlots role) {
		Set<String> left = new LinkedHashSet<>(role.holders());
		left.removeAll(role.signed());
		if (!this.severalRoles) {
			this.roles.forEach((other) -> left.removeAll(other.signed()));
		}
		return left;
	}

}
