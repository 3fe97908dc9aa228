package greenboard.credentials;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectNotFound;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@AccountsTest
class TokenBearersTests {

	@Autowired
	private TokenBearers bearers;

	@Autowired
	private TokenManagement management;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void actsAsItsOwnerWithinItsScopes() {
		ProjectSummary project = this.accounts.project();
		Actor owner = this.accounts.member(project, MemberRole.LEAD);

		Actor actor = this.bearers.actor(token(this.accounts.bearer(owner, Scope.READ, Scope.SETTLE)));

		assertThat(actor.person()).isEqualTo(owner.person());
		assertThat(actor.may(Permission.SETTLE, project.id())).isTrue();
		assertThat(actor.may(Permission.MANAGE, project.id())).isFalse();
		assertThat(actor.may(Permission.GRANT, project.id())).isFalse();
	}

	@Test
	void neverExceedsWhatItsOwnerMayNow() {
		ProjectSummary project = this.accounts.project();
		Actor owner = this.accounts.member(project, MemberRole.MANAGER);
		String token = token(this.accounts.bearer(owner));
		assertThat(this.bearers.actor(token).may(Permission.MANAGE, project.id())).isTrue();

		this.jdbc.sql("update member set roles = '{VIEWER}' where person_id = ?").param(owner.id()).update();

		assertThat(this.bearers.actor(token).may(Permission.MANAGE, project.id())).isFalse();
	}

	@Test
	void ofAProjectIsAtHomeThereAlone() {
		ProjectSummary project = this.accounts.project();
		ProjectSummary other = this.accounts.project();

		Actor actor = this.bearers.actor(token(this.accounts.bearer(project, Scope.SETTLE)));

		assertThat(actor.name()).isEqualTo("Test");
		assertThat(actor.person()).isNull();
		assertThat(actor.may(Permission.SETTLE, project.id())).isTrue();
		assertThat(actor.may(Permission.MANAGE, project.id())).isFalse();
		assertThat(actor.may(Permission.SEE, other.id())).isFalse();
	}

	@Test
	void tellsATypingErrorFromARevokedToken() {
		Actor owner = this.accounts.stranger();
		String token = token(this.accounts.bearer(owner));
		UUID id = this.jdbc.sql("select id from api_token where person_id = ?")
			.param(owner.id())
			.query(UUID.class)
			.single();

		this.management.revoke(id, Objects.requireNonNull(owner.person()), owner);

		refuses(token, "revoked");
		refuses(token.substring(0, 20) + "_" + token.substring(21), "a character is wrong or missing");
		refuses("", "a character is wrong or missing");
		refuses(TokenText.fresh(), "unknown");
	}

	@Test
	void expires() {
		String token = token(this.accounts.bearer(this.accounts.stranger()));
		this.clock.forward(Duration.ofDays(30).plusSeconds(1));

		refuses(token, "expired");
	}

	@Test
	void keepsOnlyItsHashAndNotesItsUseOnceAMinute() {
		Actor owner = this.accounts.stranger();
		String token = token(this.accounts.bearer(owner));
		this.bearers.actor(token);
		String first = row(owner);
		this.bearers.actor(token);

		assertThat(first).doesNotContain(token).doesNotContain(token.substring(3, 33));
		assertThat(row(owner)).isEqualTo(first);

		this.clock.forward(Duration.ofMinutes(1));
		this.bearers.actor(token);
		assertThat(row(owner)).isNotEqualTo(first);
	}

	@Test
	void isMadeByThoseWhoAdministerTheProject() {
		ProjectSummary project = this.accounts.project();
		TokenGrant grant = new TokenGrant("CI", Set.of(Scope.READ), Duration.ofDays(1));

		assertThat(this.management.create(project.id(), grant, this.accounts.member(project, MemberRole.MANAGER)))
			.startsWith("gb_");
		Actor lead = this.accounts.member(project, MemberRole.LEAD);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management.create(project.id(), grant, lead));
		Actor stranger = this.accounts.stranger();
		assertThatExceptionOfType(ProjectNotFound.class)
			.isThrownBy(() -> this.management.create(project.id(), grant, stranger));
	}

	@Test
	void isNeverMadeForWhatPeopleAloneDoNorForever() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TokenGrant("All", Set.of(Scope.PERSON), Duration.ofDays(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TokenGrant("Long", Set.of(Scope.READ), Duration.ofDays(367)));
		assertThatIllegalArgumentException().isThrownBy(() -> new TokenGrant("None", Set.of(), Duration.ofDays(1)));
	}

	private void refuses(String token, String why) {
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> this.bearers.actor(token))
			.satisfies((ex) -> assertThat(ex.why()).contains(why));
	}

	private String row(Actor owner) {
		return this.jdbc.sql("select api_token::text from api_token where person_id = ?")
			.param(owner.id())
			.query(String.class)
			.single();
	}

	private static String token(String bearer) {
		return bearer.substring("Bearer ".length());
	}

}
