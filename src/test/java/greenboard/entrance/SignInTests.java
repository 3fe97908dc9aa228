package greenboard.entrance;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.TestAccounts;
import greenboard.credentials.SignInAttempts;
import greenboard.credentials.TooManyAttempts;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private SignInAttempts attempts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetAttempts() {
		this.clock.forward(Duration.ofDays(1));
	}

	@Test
	void signsInWithThePasswordAndLeadsBack() {
		Actor actor = this.accounts.stranger();
		MvcTestResult result = attempt(this.accounts.withPassword(actor), TestAccounts.PASSWORD, "/projects?q=1");

		assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/projects?q=1");
		assertThat(result.getResponse().getCookie("greenboard-session")).isNotNull();
		assertThat(lastAction()).isEqualTo("sign-in.succeeded by " + actor.name());
		assertThat(this.jdbc.sql("select convert_from(bytes, 'UTF8') from trail_entry order by id desc limit 1")
			.query(String.class)
			.single()).contains("\"authentication\":{\"ageSeconds\":0,\"method\":\"PASSWORD\"}");
	}

	@Test
	void leadsToNoOtherSite() {
		String email = this.accounts.withPassword(this.accounts.stranger());

		assertThat(attempt(email, TestAccounts.PASSWORD, "//evil.test")).hasRedirectedUrl("/deployments");
	}

	@Test
	void sendsAStrangerToTheSignInPageAndBack() {
		this.accounts.stranger();

		assertThat(this.mvc.get().uri("/projects/web?show=all")).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/login?next=%2Fprojects%2Fweb%3Fshow%3Dall");
	}

	@Test
	void answersAWrongPasswordLikeAnUnknownAccount() throws Exception {
		String known = this.accounts.withPassword(this.accounts.stranger());
		String unknown = known.replace("@", "x@");

		MvcTestResult wrong = attempt(known, "something else entirely", null);
		MvcTestResult nobody = attempt(unknown, "something else entirely", null);

		assertThat(wrong).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(nobody).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(nobody.getResponse().getContentAsString().replace(unknown, known).replaceAll(ONCE, ""))
			.isEqualTo(wrong.getResponse().getContentAsString().replaceAll(ONCE, ""));
		assertThat(nobody.getResponse().getHeaderNames()).isEqualTo(wrong.getResponse().getHeaderNames());
		assertThat(lastAction()).isEqualTo("sign-in.refused by Greenboard");
	}

	@Test
	void makesGuessingWaitLongerEachTime() {
		String email = this.accounts.withPassword(this.accounts.stranger());
		for (int i = 0; i < 5; i++) {
			assertThat(attempt(email, "guess number " + i, null)).hasStatus(HttpStatus.UNAUTHORIZED);
		}
		for (long seconds : List.of(30L, 60L, 120L, 240L, 480L, 900L, 900L)) {
			assertThat(attempt(email, TestAccounts.PASSWORD, null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
				.headers()
				.hasValue(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
			this.clock.forward(Duration.ofSeconds(seconds));
			assertThat(attempt(email, "another guess", null)).hasStatus(HttpStatus.UNAUTHORIZED);
		}
	}

	@Test
	void neverLocksTheOwnerOut() {
		String email = this.accounts.withPassword(this.accounts.stranger());
		for (int i = 0; i < 5; i++) {
			attempt(email, "guess number " + i, null);
		}
		this.clock.forward(Duration.ofSeconds(30));

		assertThat(attempt(email, TestAccounts.PASSWORD, null)).hasStatus(HttpStatus.FOUND);
		assertThat(attempt(email, "a slip of the hand", null)).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void treatsAnUnknownAccountAlike() {
		for (int i = 0; i < 5; i++) {
			assertThat(attempt("nobody@example.test", "guess " + i, null)).hasStatus(HttpStatus.UNAUTHORIZED);
		}

		assertThat(attempt("NOBODY@example.test", "guess", null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.bodyText()
			.contains("Too many attempts. Wait 30 s and try again.");
	}

	@Test
	void countsAnAddressOverAllAccountsAndTheNetworkOfOneOfIpv6() {
		for (int i = 0; i < 30; i++) {
			this.attempts.begin(new EmailAddress("spray" + i + "@example.test"), "2001:db8::" + (i + 1));
		}

		assertThatExceptionOfType(TooManyAttempts.class)
			.isThrownBy(() -> this.attempts.begin(new EmailAddress("next@example.test"), "2001:db8::ffff"));
		this.attempts.begin(new EmailAddress("next@example.test"), "2001:db8:0:1::1");
	}

	@Test
	void isNotClearedForAnAddressByAnAccountOfOnesOwn() {
		EmailAddress own = new EmailAddress("own@example.test");
		for (int i = 0; i < 29; i++) {
			this.attempts.begin(new EmailAddress("victim" + i + "@example.test"), "192.0.2.7");
		}
		this.attempts.begin(own, "192.0.2.7");
		this.attempts.succeeded(own, "192.0.2.7");
		this.attempts.begin(new EmailAddress("victim30@example.test"), "192.0.2.7");

		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.attempts.begin(own, "192.0.2.7"));
	}

	@Test
	void keepsNothingThatWasTyped() {
		attempt("my secret password", "x", null);

		assertThat(this.jdbc.sql("select string_agg(sign_in_attempt::text, ' ') from sign_in_attempt")
			.query(String.class)
			.single()).doesNotContain("secret");
		assertThat(
				this.jdbc.sql("select subject from trail_entry order by id desc limit 1").query(String.class).single())
			.isEqualTo("An unknown account");
	}

	private static final String ONCE = "name=\"(_csrf|command)\" value=\"[^\"]*\"";

	private MvcTestResult attempt(String email, String password, String next) {
		var request = this.mvc.post().uri("/login").with(csrf()).param("email", email).param("password", password);
		return ((next != null) ? request.param("next", next) : request).exchange();
	}

	private String lastAction() {
		return this.jdbc.sql("select action || ' by ' || actor_name from trail_entry order by id desc limit 1")
			.query(String.class)
			.single();
	}

}
