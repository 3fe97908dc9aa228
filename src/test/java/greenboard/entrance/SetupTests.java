package greenboard.entrance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One installation from its first start to its first account, in this order.
 */
@AccountsTest
@TestPropertySource(
		properties = { "greenboard.url=https://board.example.test", "logging.level.greenboard.entrance=info" })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class SetupTests {

	private static final Pattern CODE = Pattern
		.compile("https://board\\.example\\.test/setup and enter the code (\\w{24})");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SetupManagement setup;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Test
	@Order(1)
	void hasNoAccountAndNoPasswordOfItsOwn() {
		assertThat(count("person")).isZero();
		assertThat(count("password")).isZero();
		assertThat(count("setup_code")).isEqualTo(1);
	}

	@Test
	@Order(2)
	void leadsEveryPageToTheSetUp() {
		for (String page : new String[] { "/", "/deployments", "/login", "/account", "/no/such/page" }) {
			assertThat(this.mvc.get().uri(page)).as(page).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/setup");
		}
		assertThat(this.mvc.get().uri("/setup")).hasStatus(HttpStatus.OK);
	}

	@Test
	@Order(3)
	void setsCookiesThatStayOnThisHostAndCannotBeRead() {
		Cookie cookie = this.mvc.get().uri("/setup").exchange().getResponse().getCookie("__Host-greenboard-form");

		assertThat(cookie).isNotNull();
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getDomain()).isNull();
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(this.mvc.get().uri("/setup")).headers()
			.hasValue("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
	}

	@Test
	@Order(4)
	void refusesAnotherCodeAndAWeakPassword(CapturedOutput output) {
		String code = freshCode(output);

		assertThat(attempt("0".repeat(24), TestAccounts.PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(attempt(code, "password1234")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(attempt(code, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(count("person")).isZero();
		assertThat(count("setup_code")).isEqualTo(1);
	}

	@Test
	@Order(5)
	void forgetsTheCodeAfterAnHour(CapturedOutput output) {
		String code = freshCode(output);
		this.clock.forward(Duration.ofMinutes(60));

		assertThat(attempt(code, TestAccounts.PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(count("person")).isZero();
	}

	@Test
	@Order(6)
	void printsOneCodeWhenTwoNodesStartAtOnce(CapturedOutput output) {
		freshCode(output);
		int printed = codes(output).size();

		this.setup.announce();

		assertThat(codes(output)).hasSize(printed);
	}

	@Test
	@Order(7)
	void makesOneAccountOfTwoWhoAreQuick(CapturedOutput output) throws Exception {
		String code = freshCode(output);
		ExecutorService racers = Executors.newFixedThreadPool(2);
		try {
			List<Boolean> won = new ArrayList<>();
			for (Future<Boolean> result : racers.invokeAll(List.of(racer(code, "a"), racer(code, "b")))) {
				won.add(result.get());
			}
			assertThat(won).containsExactlyInAnyOrder(true, false);
		}
		finally {
			racers.shutdown();
		}
		assertThat(count("person where administrator")).isEqualTo(1);
		assertThat(count("setup_code")).isZero();
		assertThat(this.jdbc
			.sql("select string_agg(action, ' ' order by id) from trail_entry " + "where action ~ '^(person|password)'")
			.query(String.class)
			.single()).isEqualTo("person.added password.set");
	}

	@Test
	@Order(8)
	void isOverOnceThereIsAnAccount(CapturedOutput output) {
		int printed = codes(output).size();
		this.clock.forward(Duration.ofHours(2));
		this.setup.announce();

		assertThat(codes(output)).hasSize(printed);
		assertThat(this.mvc.get().uri("/setup")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
		assertThat(attempt("anything", TestAccounts.PASSWORD)).hasRedirectedUrl("/login");
		assertThat(this.mvc.get().uri("/deployments")).hasRedirectedUrl("/login?next=%2Fdeployments");
	}

	@Test
	@Order(9)
	void signsInWithACookieBoundToTheHost() {
		String email = this.jdbc.sql("select email from person").query(String.class).single();
		Cookie cookie = this.mvc.post()
			.uri("/login")
			.with(csrf())
			.param("email", email)
			.param("password", TestAccounts.PASSWORD)
			.exchange()
			.getResponse()
			.getCookie("__Host-greenboard-session");

		assertThat(cookie).isNotNull();
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getValue()).hasSize(43);
	}

	private Callable<Boolean> racer(String code, String name) {
		return () -> {
			try {
				this.setup.complete(code, name, new EmailAddress(name + "@example.test"), TestAccounts.PASSWORD);
				return true;
			}
			catch (WrongSetupCode ex) {
				return false;
			}
		};
	}

	private MvcTestResult attempt(String code, String password) {
		return this.mvc.post()
			.uri("/setup")
			.with(csrf())
			.param("code", code)
			.param("name", "Ada Minister")
			.param("email", "ada@example.test")
			.param("password", password)
			.exchange();
	}

	private String freshCode(CapturedOutput output) {
		this.clock.forward(Duration.ofMinutes(61));
		this.mvc.get().uri("/setup").exchange();
		List<String> codes = codes(output);
		return codes.get(codes.size() - 1);
	}

	private static List<String> codes(CapturedOutput output) {
		Matcher matcher = CODE.matcher(output.getAll());
		List<String> codes = new ArrayList<>();
		while (matcher.find()) {
			codes.add(matcher.group(1));
		}
		return codes;
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
