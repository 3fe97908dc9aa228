package greenboard.credentials;

import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.Actors;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class })
class ReauthenticationTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Autowired
	private Reauthentication reauthentication;

	@Autowired
	private SignInAttempts attempts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Actors actors;

	@Autowired
	private TestAccounts accounts;

	private Actor sara;

	@BeforeEach
	void sara() {
		this.sara = this.accounts.stranger();
		this.accounts.withPassword(this.sara);
		this.request.setRemoteAddr("198.51.100." + (1 + Math.abs(this.sara.hashCode() % 250)));
	}

	@Test
	void letsThroughWhoKnowsTheirPassword() {
		assertThat(this.reauthentication.asksForPassword(this.request)).isTrue();
		assertThatNoException()
			.isThrownBy(() -> this.reauthentication.confirm(this.sara, TestAccounts.PASSWORD, this.request));
		for (String wrong : new String[] { "something else", "", null }) {
			assertThatExceptionOfType(WrongPassword.class)
				.isThrownBy(() -> this.reauthentication.confirm(this.sara, wrong, this.request));
		}
	}

	@Test
	void slowsGuessingDownTogetherWithTheSignIn() {
		EmailAddress email = new EmailAddress(this.accounts.email(this.sara));
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(WrongPassword.class)
				.isThrownBy(() -> this.reauthentication.confirm(this.sara, "a guess", this.request));
		}
		assertThatExceptionOfType(TooManyAttempts.class)
			.isThrownBy(() -> this.reauthentication.confirm(this.sara, TestAccounts.PASSWORD, this.request));
		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.attempts.begin(email, "203.0.113.9"));
	}

	@Test
	void asksForNoPasswordWhereOneClickIsEnough() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("here", (OneClick) (request) -> request.getRemoteAddr().equals("127.0.0.1"));
		Reauthentication demo = new Reauthentication(this.attempts, this.passwords, this.actors,
				beans.getBeanProvider(OneClick.class), Clock.systemUTC());

		assertThat(demo.asksForPassword(this.request)).isTrue();
		assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> demo.confirm(this.sara, null, this.request));
		this.request.setRemoteAddr("127.0.0.1");
		assertThat(demo.asksForPassword(this.request)).isFalse();
		assertThatNoException().isThrownBy(() -> demo.confirm(this.sara, null, this.request));
	}

}
