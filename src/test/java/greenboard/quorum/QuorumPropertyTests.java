package greenboard.quorum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the roles and people, the matching says what trying out every assignment says.
 */
class QuorumPropertyTests {

	private static final List<String> PEOPLE = List.of("Aiko", "Ben", "Cem", "Dana", "Eli");

	@Property(tries = 10_000)
	void agreesWithTryingOutEveryAssignment(@ForAll("quorums") Quorum quorum) {
		int most = most(quorum, quorum.roles());
		List<Shortage> shortages = quorum.shortages();

		assertThat(quorum.fillable()).isEqualTo(most == open(quorum.roles())).isEqualTo(shortages.isEmpty());
		assertThat(shortages.stream().mapToInt(Shortage::empty).sum()).isEqualTo(open(quorum.roles()) - most);
		shortages.forEach((shortage) -> assertFewest(quorum, shortage));
		quorum.absences().forEach((person, lost) -> {
			Quorum without = quorum.without(person);
			assertThat(lost.isEmpty()).as("nobody misses %s", person).isEqualTo(most(without, without.roles()) == most);
		});
	}

	/** Too few people for its slots, and enough for those of any role less. */
	private static void assertFewest(Quorum quorum, Shortage shortage) {
		List<RoleSlots> roles = quorum.roles()
			.stream()
			.filter((role) -> shortage.roles().contains(role.role()))
			.toList();
		List<RoleSlots> filled = new ArrayList<>();
		for (RoleSlots role : roles) {
			int slots = role.open() - empty(quorum, role.role());
			slots += role.role().equals(shortage.role()) ? 1 : 0;
			filled.add(new RoleSlots(role.role(), slots + role.signed().size(), role.signed(), role.holders()));
		}
		int needed = open(filled);
		assertThat(shortage.roles()).contains(shortage.role());
		assertThat(most(quorum, filled)).isEqualTo(needed - 1);
		Set<String> people = new HashSet<>();
		roles.forEach((role) -> people.addAll(left(quorum, role)));
		assertThat(shortage.people()).containsExactlyInAnyOrderElementsOf(people);
		for (RoleSlots role : filled) {
			List<RoleSlots> less = filled.stream().filter((other) -> other != role).toList();
			assertThat(most(quorum, less)).as("without %s", role).isEqualTo(open(less));
		}
	}

	private static int empty(Quorum quorum, String role) {
		return quorum.shortages()
			.stream()
			.filter((shortage) -> shortage.role().equals(role))
			.mapToInt(Shortage::empty)
			.sum();
	}

	private static int open(List<RoleSlots> roles) {
		return roles.stream().mapToInt(RoleSlots::open).sum();
	}

	/** The most slots that any assignment fills. */
	private static int most(Quorum quorum, List<RoleSlots> roles) {
		List<RoleSlots> slots = roles.stream()
			.flatMap((role) -> IntStream.range(0, role.open()).mapToObj((number) -> role))
			.toList();
		return most(quorum, slots, 0, new HashSet<>());
	}

	private static int most(Quorum quorum, List<RoleSlots> slots, int at, Set<List<String>> taken) {
		if (at == slots.size()) {
			return 0;
		}
		RoleSlots role = slots.get(at);
		int most = most(quorum, slots, at + 1, taken);
		for (String person : left(quorum, role)) {
			List<String> hand = List.of(person, quorum.severalRoles() ? role.role() : "any");
			if (taken.add(hand)) {
				most = Math.max(most, 1 + most(quorum, slots, at + 1, taken));
				taken.remove(hand);
			}
		}
		return most;
	}

	private static Set<String> left(Quorum quorum, RoleSlots role) {
		Set<String> left = new LinkedHashSet<>(role.holders());
		for (RoleSlots other : quorum.roles()) {
			if (!quorum.severalRoles() || other.role().equals(role.role())) {
				left.removeAll(other.signed());
			}
		}
		return left;
	}

	@Provide
	Arbitrary<Quorum> quorums() {
		Arbitrary<Set<String>> holders = Arbitraries.of(PEOPLE).set().ofMaxSize(3);
		Arbitrary<Set<String>> signed = Arbitraries.of(PEOPLE).set().ofMaxSize(1);
		Arbitrary<RoleSlots> role = Combinators
			.combine(Arbitraries.integers().between(1, 2), signed, holders, Arbitraries.of(true, false, false))
			.as((slots, by, who, any) -> new RoleSlots("", slots, any ? by : Set.of(), who));
		return Combinators.combine(role.list().ofMaxSize(4), Arbitraries.of(true, false))
			.as(QuorumPropertyTests::named);
	}

	private static Quorum named(List<RoleSlots> roles, boolean severalRoles) {
		List<RoleSlots> named = IntStream.range(0, roles.size())
			.mapToObj((at) -> new RoleSlots("R" + at, roles.get(at).slots(), roles.get(at).signed(),
					roles.get(at).holders()))
			.toList();
		return new Quorum(named, severalRoles);
	}

}
