package greenboard.credentials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccountsTest
class InvitationManagementTests {

	@Autowired
	private InvitationManagement invitations;

	@Autowired
	private PersonManagement people;

	@Autowired
	private Passwords passwords;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void letsWhoeverIsInvitedChooseAPasswordOnce() {
		String token = invite("newcomer@example.test");

		PersonId person = this.invitations.accept(token, "New Comer", TestAccounts.PASSWORD);

		assertThat(this.passwords.matches(person, TestAccounts.PASSWORD)).isTrue();
		assertThat(this.invitations.invited(token)).isEmpty();
		assertThatExceptionOfType(InvitationNotFound.class)
			.isThrownBy(() -> this.invitations.accept(token, "Second", TestAccounts.PASSWORD));
	}

	@Test
	void staysWhenThePasswordIsRefused() {
		String token = invite("hasty@example.test");

		assertThatExceptionOfType(WeakPassword.class)
			.isThrownBy(() -> this.invitations.accept(token, "Hasty", "password1234"));

		assertThat(this.invitations.invited(token)).isPresent();
	}

	@Test
	void worksForSevenDays() {
		String token = invite("late@example.test");
		this.clock.forward(Duration.ofDays(7));

		assertThat(this.invitations.invited(token)).isEmpty();
		assertThatExceptionOfType(InvitationNotFound.class)
			.isThrownBy(() -> this.invitations.accept(token, "Late", TestAccounts.PASSWORD));
	}

	@Test
	void isReplacedByANewOneAndEndsSessionsWhenUsed() {
		Actor person = this.accounts.stranger();
		this.accounts.session(person);
		PersonId id = Objects.requireNonNull(person.person());
		String first = this.invitations.renew(id, this.accounts.administrator());
		String second = this.invitations.renew(id, this.accounts.administrator());

		assertThat(this.invitations.invited(first)).isEmpty();
		this.invitations.accept(second, person.name(), TestAccounts.PASSWORD);

		assertThat(this.jdbc.sql("select count(*) from session where person_id = ?")
			.param(person.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void endsWithTheAccessOfItsPerson() {
		Actor person = this.accounts.stranger();
		Actor administrator = this.accounts.administrator();
		PersonId id = Objects.requireNonNull(person.person());
		String token = this.invitations.renew(id, administrator);

		this.people.deactivate(id, administrator);

		assertThat(this.invitations.invited(token)).isEmpty();
		assertThatExceptionOfType(PersonNotFound.class).isThrownBy(() -> this.invitations.renew(id, administrator));
		this.people.activate(id, administrator);
		assertThatExceptionOfType(InvitationNotFound.class)
			.isThrownBy(() -> this.invitations.accept(token, "Back", TestAccounts.PASSWORD));
	}

	@Test
	void isMadeByAdministratorsAlone() {
		Actor stranger = this.accounts.stranger();

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.invitations.invite("Eve", new EmailAddress("eve2@example.test"), true, stranger));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.invitations.renew(Objects.requireNonNull(stranger.person()), stranger));
	}

	@Test
	void isUsedByOneOfTwoWhoAreQuick() throws Exception {
		String token = invite("race@example.test");
		Callable<Boolean> racer = () -> {
			try {
				this.invitations.accept(token, "Racer", TestAccounts.PASSWORD);
				return true;
			}
			catch (InvitationNotFound ex) {
				return false;
			}
		};
		ExecutorService racers = Executors.newFixedThreadPool(2);
		try {
			List<Boolean> won = new ArrayList<>();
			for (Future<Boolean> result : racers.invokeAll(List.of(racer, racer))) {
				won.add(result.get());
			}
			assertThat(won).containsExactlyInAnyOrder(true, false);
		}
		finally {
			racers.shutdown();
		}
	}

	private String invite(String email) {
		return this.invitations.invite("New Comer", new EmailAddress(email), false, this.accounts.administrator());
	}

}
