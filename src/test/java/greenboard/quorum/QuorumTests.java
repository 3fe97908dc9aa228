package greenboard.quorum;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuorumTests {

	@Test
	void fillsTheCaseInWhichWhoeverComesFirstLeavesNobodyForTheOther() {
		Quorum quorum = one(role("Security Officer", 1, "Aiko", "Ben"), role("QA Lead", 1, "Aiko"));

		assertThat(quorum.fillable()).isTrue();
		assertThat(quorum.shortages()).isEmpty();
	}

	@Test
	void fillsAChainInWhichEverybodyHasToMove() {
		Quorum quorum = one(role("A", 1, "p1", "p2"), role("B", 1, "p1", "p3"), role("C", 1, "p3", "p4"),
				role("D", 1, "p2"));

		assertThat(quorum.fillable()).isTrue();
	}

	@Test
	void saysThatNobodyHoldsARole() {
		Quorum quorum = one(role("Security Officer", 1), role("QA Lead", 1, "Aiko"));

		assertThat(quorum.fillable()).isFalse();
		assertThat(quorum.shortages())
			.containsExactly(new Shortage("Security Officer", 1, List.of("Security Officer"), List.of()));
	}

	@Test
	void namesTheRolesThatHaveOnePersonBetweenThem() {
		Quorum quorum = one(role("Lead", 1, "Ben", "Cem"), role("Security Officer", 1, "Aiko"),
				role("QA Lead", 1, "Aiko"));

		assertThat(quorum.shortages())
			.containsExactly(new Shortage("QA Lead", 1, List.of("Security Officer", "QA Lead"), List.of("Aiko")));
	}

	@Test
	void letsOnePersonSignForSeveralRolesWhereTheProjectDoes() {
		List<RoleSlots> roles = List.of(role("Security Officer", 1, "Aiko"), role("QA Lead", 1, "Aiko"));

		assertThat(new Quorum(roles, true).fillable()).isTrue();
		assertThat(new Quorum(roles, false).fillable()).isFalse();
	}

	@Test
	void takesOnePersonForOneSlotOfARole() {
		Quorum quorum = new Quorum(List.of(role("Owner", 3, "Aiko")), true);

		assertThat(quorum.shortages()).containsExactly(new Shortage("Owner", 2, List.of("Owner"), List.of("Aiko")));
	}

	@Test
	void keepsASignatureInItsSlot() {
		Quorum quorum = one(new RoleSlots("Security Officer", 1, Set.of("Aiko"), people("Aiko", "Ben")),
				role("QA Lead", 1, "Aiko"));

		assertThat(quorum.shortages()).containsExactly(new Shortage("QA Lead", 1, List.of("QA Lead"), List.of()));
	}

	@Test
	void countsASignatureOfSomebodyWhoHoldsTheRoleNoMore() {
		Quorum quorum = one(new RoleSlots("Security Officer", 1, Set.of("Aiko"), Set.of()));

		assertThat(quorum.fillable()).isTrue();
	}

	@Test
	void saysWhatWouldBeMissedIfOnePersonWereAway() {
		Quorum quorum = one(role("Security Officer", 1, "Aiko"), role("QA Lead", 1, "Ben", "Cem"));

		assertThat(quorum.absences())
			.isEqualTo(Map.of("Aiko", List.of("Security Officer"), "Ben", List.of(), "Cem", List.of()));
	}

	@Test
	void saysWhomASignatureWouldLeaveWithNobody() {
		Quorum quorum = one(role("Security Officer", 1, "Aiko", "Ben"), role("QA Lead", 1, "Aiko"));

		assertThat(quorum.stranded("Security Officer", "Aiko")).containsExactly("QA Lead");
		assertThat(quorum.stranded("Security Officer", "Ben")).isEmpty();
		assertThat(quorum.stranded("QA Lead", "Aiko")).isEmpty();
		assertThat(new Quorum(quorum.roles(), true).stranded("Security Officer", "Aiko")).isEmpty();
	}

	@Test
	void missesNobodyForWhatTheyHaveSigned() {
		Quorum quorum = one(new RoleSlots("Security Officer", 1, Set.of("Aiko"), people("Aiko")));

		assertThat(quorum.absences()).isEqualTo(Map.of("Aiko", List.of()));
	}

	@Test
	void refusesWhatIsNoQuestion() {
		assertThatIllegalArgumentException().isThrownBy(() -> role("Owner", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> one(role("Owner", 1), role("Owner", 1)));
	}

	private static Quorum one(RoleSlots... roles) {
		return new Quorum(List.of(roles), false);
	}

	private static RoleSlots role(String name, int slots, String... holders) {
		return new RoleSlots(name, slots, Set.of(), people(holders));
	}

	private static Set<String> people(String... people) {
		return new LinkedHashSet<>(Arrays.asList(people));
	}

}
