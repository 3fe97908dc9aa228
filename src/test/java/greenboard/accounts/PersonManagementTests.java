package greenboard.accounts;

import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountsTest
class PersonManagementTests {

	@Autowired
	private PersonManagement management;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Actors actors;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void knowsAnAddressWhateverItsCase() {
		String email = this.accounts.email(this.accounts.stranger());

		assertThat(this.actors.account(new EmailAddress(" " + email.toUpperCase(Locale.ROOT)))).isPresent();
		assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> this.management.add("Second",
				new EmailAddress(email.toUpperCase(Locale.ROOT)), false, Actor.SYSTEM));
	}

	@Test
	void letsOnlyAdministratorsAddPeople() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> this.management.add("Eve", new EmailAddress("eve@example.test"), true, this.accounts.stranger()));
	}

	@Test
	void endsSessionsAndTokensOfWhomItDeactivates() {
		Actor administrator = this.accounts.administrator();
		Actor person = this.accounts.stranger();
		var session = this.accounts.session(person);
		String bearer = this.accounts.bearer(person);
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(HttpStatus.OK);

		this.management.deactivate(id(person), administrator);

		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri("/api/v1/templates").header(HttpHeaders.AUTHORIZATION, bearer))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.bodyText()
			.contains("deactivated");
		assertThat(lastAction()).isEqualTo("person.deactivated");
	}

	@Test
	void changesRightsWithTheNextRequest() {
		Actor person = this.accounts.stranger();
		var session = this.accounts.session(person);
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasStatus(HttpStatus.FORBIDDEN);

		this.management.makeAdministrator(id(person), true, Actor.SYSTEM);
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasStatus(HttpStatus.OK);

		this.accounts.administrator();
		this.management.makeAdministrator(id(person), false, Actor.SYSTEM);
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void keepsTheLastAdministrator() {
		Actor last = this.accounts.administrator();
		this.jdbc.sql("update person set administrator = false where id <> ?").param(last.id()).update();

		assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> this.management.deactivate(id(last), last));
		assertThatExceptionOfType(LastAdministrator.class)
			.isThrownBy(() -> this.management.makeAdministrator(id(last), false, last));
		assertThat(this.actors.account(id(last)).orElseThrow().actor().administrator()).isTrue();
	}

	@Test
	void leavesNoEntryForWhatChangesNothing() {
		Actor person = this.accounts.stranger();
		this.management.prefer(new Preferences(Theme.DARK, false), person);
		assertThat(lastAction()).isEqualTo("person.preferences-changed");
		long before = entries();

		this.management.prefer(new Preferences(Theme.DARK, false), person);
		this.management.rename(person.name(), person);

		assertThat(entries()).isEqualTo(before);
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from trail_entry").query(Long.class).single();
	}

	private String lastAction() {
		return this.jdbc.sql("select action from trail_entry order by id desc limit 1").query(String.class).single();
	}

	private static PersonId id(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
