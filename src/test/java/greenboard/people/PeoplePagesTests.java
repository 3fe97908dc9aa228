package greenboard.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class PeoplePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Test
	void invitesAPersonWhoChoosesAPasswordAndIsSignedIn() throws Exception {
		Cookie administrator = this.accounts.session(this.accounts.administrator());
		MvcTestResult invited = invite(administrator, "Sara Lindqvist", "Sara@Example.Test");
		String link = find(invited, "http://127\\.0\\.0\\.1:\\d+(/invitations/\\w{43})");

		assertThat(this.mvc.get().uri(link)).hasStatus(HttpStatus.OK).bodyText().contains("sara@example.test");
		MvcTestResult accepted = this.mvc.post()
			.uri(link)
			.with(csrf())
			.param("name", "Sara L.")
			.param("password", TestAccounts.PASSWORD)
			.exchange();

		assertThat(accepted).hasRedirectedUrl("/deployments");
		assertThat(this.mvc.get().uri("/account").cookie(accepted.getResponse().getCookie("greenboard-session")))
			.bodyText()
			.contains("Sara L.", "sara@example.test");
		assertThat(this.mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(invite(administrator, "Other", "SARA@example.test")).hasStatus(422)
			.bodyText()
			.contains("has an account already");
	}

	@Test
	void isForAdministratorsAlone() {
		Actor person = this.accounts.stranger();
		Cookie session = this.accounts.session(person);

		assertThat(this.mvc.get().uri("/people").cookie(session)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(invite(session, "Eve", "eve3@example.test")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post()
			.uri("/people/{id}/administrator", person.id())
			.with(csrf())
			.cookie(session)
			.param("administrator", "true")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.accounts.reload(person).administrator()).isFalse();
	}

	@Test
	void keepsTheNameAndThePreferencesOfAPersonAndNothingElse() {
		Actor person = this.accounts.stranger();
		Cookie session = this.accounts.session(person);

		MvcTestResult saved = this.mvc.post()
			.uri("/account")
			.with(csrf())
			.cookie(session)
			.param("name", "Stan  Gerhardt ")
			.param("theme", "DARK")
			.param("administrator", "true")
			.param("email", "other@example.test")
			.exchange();

		assertThat(saved).hasRedirectedUrl("/account");
		assertThat(this.mvc.get().uri("/account").cookie(session)).bodyText()
			.contains("data-bs-theme=\"dark\"", "data-keys=\"off\"", ">SG<", "Your account is saved.");
		assertThat(this.accounts.reload(person).administrator()).isFalse();
		assertThat(this.accounts.email(person)).isNotEqualTo("other@example.test");
		assertThat(this.accounts.reload(person).name()).isEqualTo("Stan Gerhardt");
	}

	@Test
	void showsATokenOnceAndTakesItBack() throws Exception {
		Cookie session = this.accounts.session(this.accounts.administrator());
		MvcTestResult made = this.mvc.post()
			.uri("/account/tokens")
			.with(csrf())
			.cookie(session)
			.param("name", "Pipeline")
			.param("scopes", "READ", "SETTLE")
			.param("days", "30")
			.exchange();
		String token = find(made, "value=\"(gb_\\w{36})\"");
		MvcTestResult page = this.mvc.get().uri("/account/tokens").cookie(session).exchange();

		assertThat(page).bodyText().contains("Pipeline").doesNotContain(token);
		assertThat(call(token)).hasStatus(HttpStatus.OK);
		assertThat(this.mvc.post()
			.uri(find(page, "action=\"(/account/tokens/[-\\w]+/revocation)\""))
			.with(csrf())
			.cookie(this.accounts.session(this.accounts.administrator()))).hasStatus(HttpStatus.NOT_FOUND);
		this.mvc.post()
			.uri(find(page, "action=\"(/account/tokens/[-\\w]+/revocation)\""))
			.with(csrf())
			.cookie(session)
			.exchange();
		assertThat(call(token)).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("revoked");
	}

	@Test
	void refusesATokenWithoutScopeOrForEver() {
		Cookie session = this.accounts.session(this.accounts.stranger());

		for (String[] wrong : new String[][] { { "CI", "READ", "367" }, { "CI", "READ", "0" }, { "", "READ", "1" },
				{ "CI", "", "1" }, { "CI", "PERSON", "1" } }) {
			assertThat(this.mvc.post()
				.uri("/account/tokens")
				.with(csrf())
				.cookie(session)
				.param("name", wrong[0])
				.param("scopes", wrong[1])
				.param("days", wrong[2])).hasStatus(422);
		}
	}

	private MvcTestResult call(String token) {
		return this.mvc.get().uri("/api/v1/templates").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private MvcTestResult invite(Cookie session, String name, String email) {
		return this.mvc.post()
			.uri("/people")
			.with(csrf())
			.cookie(session)
			.param("name", name)
			.param("email", email)
			.exchange();
	}

	private static String find(MvcTestResult result, String pattern) throws Exception {
		Matcher matcher = Pattern.compile(pattern).matcher(result.getResponse().getContentAsString());
		assertThat(matcher.find())
			.as(result.getResponse().getStatus() + " " + result.getResponse().getContentAsString())
			.isTrue();
		return matcher.group(1);
	}

}
