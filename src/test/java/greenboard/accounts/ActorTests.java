package greenboard.accounts;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ActorTests {

	private static final ProjectId HERE = new ProjectId(new UUID(1, 1));

	private static final ProjectId ELSEWHERE = new ProjectId(new UUID(2, 2));

	private static final Set<Scope> SIGNED_IN = EnumSet.allOf(Scope.class);

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			permission, VIEWER, CONTRIBUTOR, APPROVER, MANAGER, LEAD, ADMINISTRATOR
			SEE,        yes,    yes,         yes,      yes,     yes,  yes
			SETTLE,     no,     yes,         no,       yes,     yes,  yes
			ASK,        no,     yes,         no,       yes,     yes,  yes
			MANAGE,     no,     no,          no,       yes,     yes,  yes
			GRANT,      no,     no,          no,       no,      yes,  yes
			SIGN_OFF,   no,     no,          yes,      no,      no,   no
			ADMINISTER, no,     no,          no,       yes,     no,   yes
			""")
	void mayWhatTheTableOfRolesSays(Permission permission, String viewer, String contributor, String approver,
			String manager, String lead, String administrator) {
		assertThat(as(MemberRole.VIEWER).may(permission, HERE)).isEqualTo(yes(viewer));
		assertThat(as(MemberRole.CONTRIBUTOR).may(permission, HERE)).isEqualTo(yes(contributor));
		assertThat(as(MemberRole.APPROVER).may(permission, HERE)).isEqualTo(yes(approver));
		assertThat(as(MemberRole.MANAGER).may(permission, HERE)).isEqualTo(yes(manager));
		assertThat(as(MemberRole.LEAD).may(permission, HERE)).isEqualTo(yes(lead));
		assertThat(administrator(SIGNED_IN).may(permission, HERE)).isEqualTo(yes(administrator));
	}

	@ParameterizedTest
	@EnumSource
	void mayNothingInAProjectOfOthers(Permission permission) {
		Actor actor = as(MemberRole.values());

		assertThat(actor.may(permission, ELSEWHERE)).isFalse();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> actor.require(permission, ELSEWHERE))
			.satisfies((ex) -> assertThat(ex.permission()).isEqualTo(permission));
	}

	@Test
	void mayWhatAnyOfSeveralRolesAllows() {
		assertThat(as(MemberRole.APPROVER, MemberRole.CONTRIBUTOR).may(Permission.SIGN_OFF, HERE)).isTrue();
		assertThat(as(MemberRole.APPROVER, MemberRole.CONTRIBUTOR).may(Permission.SETTLE, HERE)).isTrue();
	}

	@Test
	void signsAsAnAdministratorOnlyWhereTheyAreAnApprover() {
		UUID id = new UUID(4, 4);
		Actor approver = new Actor(id, "Ada", new PersonId(id), true, Map.of(HERE, Set.of(MemberRole.APPROVER)),
				SIGNED_IN);

		assertThat(approver.may(Permission.SIGN_OFF, HERE)).isTrue();
		assertThat(approver.may(Permission.SIGN_OFF, ELSEWHERE)).isFalse();
		assertThat(approver.maySomewhere(Permission.SIGN_OFF)).isTrue();
		assertThat(approver.may(Permission.MANAGE, ELSEWHERE)).isTrue();
		assertThat(administrator(SIGNED_IN).maySomewhere(Permission.SIGN_OFF)).isFalse();
	}

	@Test
	void neverSignsOrDecidesThroughAToken() {
		Set<Scope> all = EnumSet.of(Scope.READ, Scope.SETTLE, Scope.MANAGE);
		Actor member = actor(false, all, MemberRole.values());

		for (Actor actor : new Actor[] { member, administrator(all) }) {
			assertThat(actor.may(Permission.GRANT, HERE)).isFalse();
			assertThat(actor.may(Permission.SIGN_OFF, HERE)).isFalse();
			assertThat(actor.may(Permission.MANAGE, HERE)).isTrue();
		}
	}

	@Test
	void doesNoMoreThanTheScopesOfAToken() {
		Actor reader = administrator(EnumSet.of(Scope.READ));

		assertThat(reader.may(Permission.SEE, HERE)).isTrue();
		assertThat(reader.may(Permission.SETTLE, HERE)).isFalse();
		assertThat(reader.maySomewhere(Permission.MANAGE)).isFalse();
	}

	private static boolean yes(String cell) {
		return "yes".equals(cell);
	}

	private static Actor as(MemberRole... roles) {
		return actor(false, SIGNED_IN, roles);
	}

	private static Actor administrator(Set<Scope> scopes) {
		return actor(true, scopes);
	}

	private static Actor actor(boolean administrator, Set<Scope> scopes, MemberRole... roles) {
		UUID id = new UUID(3, 3);
		Map<ProjectId, Set<MemberRole>> held = (roles.length == 0) ? Map.of() : Map.of(HERE, Set.of(roles));
		return new Actor(id, "Sara", new PersonId(id), administrator, held, scopes);
	}

}
