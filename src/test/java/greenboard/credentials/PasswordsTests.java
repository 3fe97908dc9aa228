package greenboard.credentials;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@AccountsTest
class PasswordsTests {

	@Autowired
	private Passwords passwords;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsAnArgon2idHashOfNineteenMebibytesAndTwoPasses() {
		PersonSummary person = person(TestAccounts.PASSWORD);

		assertThat(this.jdbc.sql("select hash from password where person_id = ?")
			.param(person.id().value())
			.query(String.class)
			.single()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void comparesEveryByteOfALongOne() {
		String password = "river stone ".repeat(7) + "a";
		PersonSummary person = person("4" + password);

		assertThat(this.passwords.matches(person.id(), "4" + password)).isTrue();
		assertThat(this.passwords.matches(person.id(), ("4" + password).replaceAll("a$", "b"))).isFalse();
		assertThat(this.passwords.matches(person.id(), "4" + password + " ")).isFalse();
	}

	@Test
	void takesTheSameAccentHoweverItIsWritten() {
		PersonSummary person = person("caf\u00e9 umbrella hum");

		assertThat(this.passwords.matches(person.id(), "cafe\u0301 umbrella hum")).isTrue();
		assertThat(this.passwords.matches(person.id(), "cafe umbrella hum")).isFalse();
	}

	@Test
	void belongsToNobodyWhoHasNone() {
		Actor actor = this.accounts.stranger();

		assertThat(this.passwords.matches(actor.person(), "")).isFalse();
		assertThat(this.passwords.matches(null, TestAccounts.PASSWORD)).isFalse();
	}

	private PersonSummary person(String password) {
		Actor actor = this.accounts.stranger();
		PersonSummary person = new PersonSummary(Objects.requireNonNull(actor.person()), actor.name(),
				this.accounts.email(actor));
		this.passwords.set(person, password, actor);
		return person;
	}

}
