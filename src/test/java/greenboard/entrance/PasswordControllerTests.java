package greenboard.entrance;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.credentials.Passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class PasswordControllerTests {

	private static final String NEW = "nine lamps beside a canal";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Passwords passwords;

	@Test
	void changesItAndEndsTheOtherSessions() {
		Actor actor = this.accounts.stranger();
		this.accounts.withPassword(actor);
		Cookie here = this.accounts.session(actor);
		Cookie elsewhere = this.accounts.session(actor);

		MvcTestResult result = change(here, TestAccounts.PASSWORD, NEW);

		assertThat(result).hasRedirectedUrl("/account/password");
		assertThat(this.passwords.matches(actor.person(), NEW)).isTrue();
		assertThat(this.mvc.get().uri("/account").cookie(elsewhere)).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri("/account").cookie(here)).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri("/account/password").cookie(result.getResponse().getCookie("greenboard-session")))
			.hasStatus(HttpStatus.OK)
			.bodyText()
			.contains("Your password is changed");
	}

	@Test
	void asksForTheOneThatHolds() {
		Actor actor = this.accounts.stranger();
		this.accounts.withPassword(actor);
		Cookie session = this.accounts.session(actor);

		assertThat(change(session, "not the one that holds", NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(change(session, "", NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.passwords.matches(actor.person(), NEW)).isFalse();
	}

	@Test
	void refusesAWeakOneInWords() {
		Actor actor = this.accounts.stranger();
		this.accounts.withPassword(actor);
		Cookie session = this.accounts.session(actor);

		assertThat(change(session, TestAccounts.PASSWORD, "password1234")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("among the first that guessing tries")
			.doesNotContain("password1234");
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(HttpStatus.OK);
	}

	private MvcTestResult change(Cookie session, String current, String password) {
		return this.mvc.post()
			.uri("/account/password")
			.with(csrf())
			.cookie(session)
			.param("current", current)
			.param("password", password)
			.exchange();
	}

}
