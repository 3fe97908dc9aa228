package greenboard.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser gets from the running server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "greenboard.url=http://127.0.0.1:8080")
@Import({ TestDatabase.class, TestAccounts.class })
class ResponseTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private Cookie session;

	@BeforeEach
	void signIn() {
		this.session = this.accounts.session(this.accounts.stranger());
	}

	@ParameterizedTest
	@CsvSource({ "GET,/login,200", "GET,/css/base.css,200", "GET,/favicon.svg,200", "GET,/actuator/health,200",
			"GET,/account,200", "GET,/people,403", "GET,/no/such/page,404", "GET,/css/no-such.css,404",
			"POST,/account,403", "DELETE,/account,403", "GET,/account;x=1,400", "GET,/actuator/env,404",
			"GET,/api/v1/templates,401", "TRACE,/login,405", "GET,/.git/config,404" })
	void carriesTheSecurityHeadersWhateverItIs(String method, String path, int status) throws Exception {
		HttpResponse<String> response = send(
				request(path).header("Cookie", cookie()).method(method, BodyPublishers.noBody()));

		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(header(response, "content-security-policy")).startsWith("default-src 'none'; script-src 'self'; ")
			.contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
			.doesNotContain("unsafe");
		assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
		assertThat(header(response, "x-frame-options")).isEqualTo("DENY");
		assertThat(header(response, "referrer-policy")).isEqualTo("same-origin");
		assertThat(header(response, "cross-origin-opener-policy")).isEqualTo("same-origin");
		assertThat(header(response, "cross-origin-resource-policy")).isEqualTo("same-origin");
		assertThat(header(response, "permissions-policy")).contains("camera=()");
		assertThat(header(response, "cache-control")).isNotEmpty();
		assertThat(response.headers().firstValue("strict-transport-security")).isEmpty();
		assertThat(response.headers().firstValue("server")).isEmpty();
		assertThat(response.body()).doesNotContain("Exception", "org.springframework");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/login?next=%2Fprojects", "/setup", "/", "/deployments", "/nowhere",
			"/css/base.css", "/actuator/health", "/api/v1/templates", "/invitations/unknown" })
	void beginsNoSessionForAStranger(String path) throws Exception {
		int before = sessions();

		HttpResponse<String> response = send(request(path));

		assertThat(response.headers().allValues("set-cookie")).noneMatch((cookie) -> cookie.contains("session"));
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void isNotStoredWhenItIsAPage() throws Exception {
		assertThat(header(send(request("/account").header("Cookie", cookie())), "cache-control")).isEqualTo("no-store");
	}

	@Test
	void setsPlainCookiesOnThisMachine() throws Exception {
		String cookie = header(send(request("/login")), "set-cookie");

		assertThat(cookie).startsWith("greenboard-form=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure", "Domain");
	}

	@Test
	void asksForATokenWithAProblem() throws Exception {
		HttpResponse<String> response = send(
				request("/api/v1/templates").header("Cookie", cookie()).header("Authorization", "Bearer gb_x"));

		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(header(response, "content-type")).startsWith("application/problem+json");
		assertThat(header(response, "www-authenticate")).isEqualTo("Bearer");
		assertThat(response.body()).contains("\"detail\"", "check digits");
	}

	@Test
	void believesNoForwardedHeaderOfStrangers() throws Exception {
		HttpResponse<String> response = send(request("/deployments").header("X-Forwarded-Host", "evil.test")
			.header("X-Forwarded-Proto", "https")
			.header("Forwarded", "host=evil.test"));

		assertThat(header(response, "location")).isEqualTo("/login?next=%2Fdeployments");
	}

	@Test
	void refusesToChangeAnythingForAnotherSite() throws Exception {
		HttpResponse<String> page = send(request("/login"));
		String form = header(page, "set-cookie").replaceAll(";.*", "");
		String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		String body = "email=a@b.c&password=x&_csrf=" + token;

		int before = sessions();
		assertThat(post("/login", form, body, "same-origin").statusCode()).isEqualTo(401);
		assertThat(sessions()).isEqualTo(before);
		assertThat(post("/login", form, body, "cross-site").statusCode()).isEqualTo(403);
		assertThat(post("/login", form, "email=a@b.c&password=x", "same-origin").statusCode()).isEqualTo(403);
		assertThat(post("/login", "greenboard-form=other", body, "same-origin").statusCode()).isEqualTo(403);
	}

	@Test
	void refusesAFieldThatTheDatabaseCannotHold() throws Exception {
		HttpResponse<String> page = send(request("/login"));
		String form = header(page, "set-cookie").replaceAll(";.*", "");
		String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

		assertThat(post("/login", form, "email=a%00@b.c&password=x&_csrf=" + token, "same-origin").statusCode())
			.isEqualTo(422);
	}

	@Test
	void sendsAScriptThatIsSignedOutToTheSignInPage() throws Exception {
		HttpResponse<String> response = send(request("/deployments").header("HX-Request", "true"));

		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(header(response, "hx-redirect")).isEqualTo("/login");
	}

	private HttpResponse<String> post(String path, String cookie, String body, String site) throws Exception {
		return send(request(path).header("Cookie", cookie)
			.header("Sec-Fetch-Site", site)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private int sessions() {
		return this.jdbc.sql("select count(*) from session").query(Integer.class).single();
	}

	private String cookie() {
		return this.session.getName() + "=" + this.session.getValue();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
