package greenboard.status;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@AccountsTest
@Import(StatusPageTests.Defect.class)
class StatusPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcConnectionDetails database;

	@Test
	void tellsAdministratorsHowTheInstallationIsDoing() {
		assertThat(page(this.accounts.administrator())).hasStatusOk()
			.bodyText()
			.contains("your own, answers in", "fsync", "none is pending", "does not see the disk of your own",
					"Disk of temporary files", "Greenboard sends no mail", "Clocks", "Greenboard 0.",
					"on Java " + Runtime.version().feature())
			.doesNotContain("??", "null", this.database.getPassword(), this.database.getJdbcUrl());
	}

	@Test
	void isForAdministratorsAlone() {
		assertThat(page(this.accounts.stranger())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/status")).hasRedirectedUrl("/login?next=%2Fstatus");
	}

	@Test
	void isInTheHeadOfAdministratorsPages() {
		assertThat(deployments(this.accounts.administrator())).bodyText().contains("href=\"/status\"");
		assertThat(deployments(this.accounts.stranger())).bodyText().doesNotContain("href=\"/status\"");
	}

	@Test
	void keepsTheOtherLinesWhenOneCheckFails() {
		assertThat(page(this.accounts.administrator())).hasStatusOk()
			.bodyText()
			.contains("Could not be checked", "it says why, under “status.title”", "Greenboard sends no mail",
					"Greenboard 0.")
			.doesNotContain(Defect.SECRET);
	}

	@Test
	void warnsWhenTheClocksAreApart() {
		assertThat(page(this.accounts.administrator())).bodyText().doesNotContain("seconds ahead");
		this.clock.forward(Duration.ofMinutes(3));

		assertThat(page(this.accounts.administrator())).bodyText()
			.containsPattern("The clock of the application is (179|180|181) seconds ahead")
			.contains("attention", "What to do:", "Let both machines set their clocks");
	}

	private MvcTestResult page(Actor actor) {
		return get("/status", actor);
	}

	private MvcTestResult deployments(Actor actor) {
		return get("/deployments", actor);
	}

	private MvcTestResult get(String path, Actor actor) {
		Cookie session = this.accounts.session(actor);
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

	/** A check that fails, with a secret in what it throws. */
	@TestComponent
	@Order(75)
	static class Defect implements StatusCheck {

		static final String SECRET = "jdbc:postgresql://db/greenboard?password=open-sesame";

		@Override
		public String subject() {
			return "status.title";
		}

		@Override
		public Finding look() {
			throw new IllegalStateException(SECRET);
		}

	}

}
