package greenboard.security;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.StatementLog;
import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.credentials.Secret;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
@Import(StatementLog.class)
class SessionsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementLog statements;

	@Test
	void keepTheHashOfTheCookieAndJson() {
		Cookie cookie = signedIn(this.accounts.stranger());

		String row = this.jdbc.sql("select session::text from session order by created_at desc limit 1")
			.query(String.class)
			.single();

		assertThat(cookie.getValue()).matches("[0-9A-Za-z]{43}");
		assertThat(row).contains("\"\"person\"\"").doesNotContain(cookie.getValue());
	}

	@Test
	void endAfterTwelveHoursWithoutARequest() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());
		this.clock.forward(Duration.ofHours(11).plusMinutes(59));
		assertThat(account(cookie)).hasStatus(HttpStatus.OK);
		this.clock.forward(Duration.ofHours(11).plusMinutes(59));
		assertThat(account(cookie)).hasStatus(HttpStatus.OK);

		this.clock.forward(Duration.ofHours(12));
		assertThat(account(cookie)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void endAfterSevenDaysHoweverBusy() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());
		for (int hours = 6; hours < 7 * 24; hours += 6) {
			this.clock.forward(Duration.ofHours(6));
			assertThat(account(cookie)).hasStatus(HttpStatus.OK);
		}

		this.clock.forward(Duration.ofHours(6));
		assertThat(account(cookie)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void writeTheLastAccessOnceAMinute() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());
		account(cookie);

		assertThat(this.statements.during(() -> account(cookie))).noneMatch((sql) -> sql.startsWith("update session"));
		this.clock.forward(Duration.ofMinutes(1));
		assertThat(this.statements.during(() -> account(cookie))).anyMatch((sql) -> sql.startsWith("update session"));
	}

	@Test
	void areNotProlongedByWhatAnOpenPageAsksForByItself() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());
		this.clock.forward(Duration.ofHours(11));
		assertThat(this.mvc.get().uri("/account").header("Greenboard-Unattended", "yes").cookie(cookie))
			.hasStatus(HttpStatus.OK);

		this.clock.forward(Duration.ofHours(1));
		assertThat(account(cookie)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void areReadByOneStatementAndTheRightsByAnother() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());
		account(cookie);

		List<String> statements = this.statements
			.during(() -> this.mvc.get().uri("/nowhere").cookie(cookie).exchange());

		assertThat(statements.stream().distinct()).hasSize(2)
			.allMatch((sql) -> sql.contains("from session") || sql.contains("from person p left join member"));
	}

	@Test
	void getANewIdAtEverySignIn() {
		Actor actor = this.accounts.stranger();
		String email = this.accounts.withPassword(actor);
		Cookie first = this.accounts.session(actor);

		Cookie second = this.mvc.post()
			.uri("/login")
			.with(csrf())
			.cookie(first)
			.param("email", email)
			.param("password", TestAccounts.PASSWORD)
			.exchange()
			.getResponse()
			.getCookie("greenboard-session");

		assertThat(second).isNotNull();
		assertThat(second.getValue()).isNotEqualTo(first.getValue());
		assertThat(account(first)).hasStatus(HttpStatus.FOUND);
		assertThat(account(second)).hasStatus(HttpStatus.OK);
	}

	@Test
	void areNotAdoptedFromACookieThatSomebodyPlanted() {
		String email = this.accounts.withPassword(this.accounts.stranger());
		Cookie planted = new Cookie("greenboard-session", "A".repeat(43));

		this.mvc.post()
			.uri("/login")
			.with(csrf())
			.cookie(planted)
			.param("email", email)
			.param("password", TestAccounts.PASSWORD)
			.exchange();

		assertThat(account(planted)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void areOverAfterSigningOut() {
		Cookie cookie = this.accounts.session(this.accounts.stranger());

		MvcTestResult result = this.mvc.post().uri("/logout").with(csrf()).cookie(cookie).exchange();

		assertThat(result).hasRedirectedUrl("/login")
			.headers()
			.hasValue("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
		assertThat(account(cookie)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void canBeSeenAndEndedByTheirOwnerAlone() {
		Actor owner = this.accounts.stranger();
		Cookie here = this.accounts.session(owner);
		Cookie there = this.accounts.session(owner);
		Actor other = this.accounts.stranger();
		Cookie others = this.accounts.session(other);
		String handles = "select handle from session where person_id = ? order by seen_at";

		this.jdbc.sql(handles).param(other.id()).query(String.class).list().forEach((handle) -> end(here, handle));
		assertThat(account(others)).hasStatus(HttpStatus.OK);

		assertThat(this.mvc.get().uri("/account/sessions").cookie(here)).bodyText().contains("This browser", "End");
		this.jdbc.sql("select handle from session where person_id = ? and id_hash <> ?")
			.params(owner.id(), Secret.sha256(here.getValue()))
			.query(String.class)
			.list()
			.forEach((handle) -> end(here, handle));
		assertThat(account(there)).hasStatus(HttpStatus.FOUND);
	}

	@Test
	void areEndedByAnAdministrator() {
		Actor person = this.accounts.stranger();
		Cookie cookie = this.accounts.session(person);
		Cookie administrator = this.accounts.session(this.accounts.administrator());

		assertThat(this.mvc.post().uri("/people/{id}/sessions/end", person.id()).with(csrf()).cookie(administrator))
			.hasRedirectedUrl("/people");

		assertThat(account(cookie)).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri("/people").cookie(administrator)).bodyText().contains("The session has ended.");
		assertThat(this.mvc.get().uri("/people").cookie(administrator)).bodyText()
			.doesNotContain("The session has ended.");
	}

	private void end(Cookie cookie, String handle) {
		this.mvc.post().uri("/account/sessions/{handle}/end", handle).with(csrf()).cookie(cookie).exchange();
	}

	private MvcTestResult account(Cookie cookie) {
		return this.mvc.get().uri("/account").cookie(cookie).exchange();
	}

	private Cookie signedIn(Actor actor) {
		return Objects.requireNonNull(signIn(this.accounts.withPassword(actor), TestAccounts.PASSWORD).getResponse()
			.getCookie("greenboard-session"));
	}

	private MvcTestResult signIn(String email, String password) {
		return this.mvc.post().uri("/login").with(csrf()).param("email", email).param("password", password).exchange();
	}

}
