package greenboard.entrance;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void signsInWithThePassword() {
		Actor actor = this.accounts.stranger();
		MvcTestResult result = attempt(this.accounts.withPassword(actor), TestAccounts.PASSWORD, "/projects?q=1");

		assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/projects?q=1");
		Cookie cookie = result.getResponse().getCookie("greenboard-session");
		assertThat(cookie).isNotNull();
		assertThat(this.jdbc.sql("select count(*) from session where person_id = ?")
			.param(actor.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(this.mvc.get().uri("/nowhere").cookie(cookie)).hasStatus(HttpStatus.NOT_FOUND);
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

		MvcTestResult wrong = attempt(known, "something else entirely", null);
		MvcTestResult unknown = attempt(known.replace("@", "x@"), "something else entirely", null);

		assertThat(wrong).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(unknown).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void makesGuessingWait() {
		String email = this.accounts.withPassword(this.accounts.stranger());
		for (int i = 0; i < 5; i++) {
			assertThat(attempt(email, "guess number " + i, null)).hasStatus(HttpStatus.UNAUTHORIZED);
		}

		assertThat(attempt(email, TestAccounts.PASSWORD, null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.headers()
			.hasValue(HttpHeaders.RETRY_AFTER, "30");
	}

	private MvcTestResult attempt(String email, String password, String next) {
		var request = this.mvc.post().uri("/login").with(csrf()).param("email", email).param("password", password);
		return ((next != null) ? request.param("next", next) : request).exchange();
	}

}
