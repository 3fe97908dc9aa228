package greenboard.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import greenboard.TestDatabase;
import greenboard.accounts.TestAccounts;
import greenboard.passkeys.Keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every address that a handler answers, asked by everybody: what they get is what
 * {@code routes.csv} declares. What a request changes is rolled back, so that each one
 * finds the same scene.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, RouteSignatures.class, RouteAccounts.class, Keyring.class,
		StreamingResponses.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

	/** What stands in a body between the name of a field and what is in a file. */
	private static final String A_FILE = "=@";

	private static final List<Route> ROUTES = Route.declared();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationContext context;

	private RouteScene scene;

	@BeforeAll
	void makeTheScene(@Autowired AutowireCapableBeanFactory beans) {
		this.scene = beans.createBean(RouteScene.class);
	}

	@Test
	void declaresEveryHandlerOfTheMappingTable() {
		Set<String> mapped = this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(RouteMatrixTests::names)
			.collect(Collectors.toSet());

		assertThat(ROUTES).extracting(Route::name).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mapped);
	}

	private static Stream<String> names(RequestMappingInfo mapping) {
		Set<String> methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(Enum::name)
			.collect(Collectors.toSet());
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? Set.of("ANY") : methods).stream()
				.map((method) -> method + " " + pattern));
	}

	@TestFactory
	Stream<DynamicContainer> answersEachPersonAsDeclared() {
		return ROUTES.stream()
			.map((route) -> DynamicContainer.dynamicContainer(route.name(),
					route.answers()
						.keySet()
						.stream()
						.map((person) -> DynamicTest.dynamicTest(person, () -> answersAsDeclared(route, person)))));
	}

	private void answersAsDeclared(Route route, String person) {
		String path = this.scene.ids().path(route.pattern());
		Answer answer = ask(route, request(route, path, route.body(), person));

		assertThat(answer.meets(route.answers().get(person))).as("%s as %s: %s", route.name(), person, answer).isTrue();
	}

	@TestFactory
	Stream<DynamicContainer> hidesWhatIsSomebodyElsesLikeWhatIsNobodys() {
		return ROUTES.stream()
			.filter(Route::hasIds)
			.map((route) -> DynamicContainer.dynamicContainer(route.name(),
					this.scene.ids()
						.missing(route.pattern())
						.stream()
						.map((missing) -> DynamicTest.dynamicTest(missing.variable(), () -> hides(route, missing)))));
	}

	private void hides(Route route, RouteIds.Missing missing) {
		Answer unknown = ask(route, request(route, missing.unknown(), route.body(), route.insider()));
		assertThat(unknown.status()).as("%s: %s", missing.unknown(), unknown).isEqualTo(Integer.parseInt(route.gone()));
		if (missing.foreign() != null) {
			for (String body : new TreeSet<>(List.of(route.body(), ""))) {
				Answer nobodys = ask(route, request(route, missing.unknown(), body, route.insider()));
				Answer others = ask(route, request(route, missing.foreign(), body, route.insider()));
				assertThat(others.without(missing.ids())).as(missing.foreign())
					.isEqualTo(nobodys.without(missing.ids()));
			}
		}
	}

	@TestFactory
	Stream<DynamicTest> changesNothingForAFormOfAnotherSite() {
		return ROUTES.stream()
			.filter((route) -> route.changes() && !route.forMachines())
			.map((route) -> DynamicTest.dynamicTest(route.name(), () -> {
				String path = this.scene.ids().path(route.pattern());
				assertThat(ask(route, plain(route, path, route.body()).with(this.scene.inABrowser(route.insider())))
					.status()).isEqualTo(403);
				assertThat(ask(route, plain(route, path, route.body())).status()).isEqualTo(403);
			}));
	}

	@Test
	void hasNothingElseForAnybody() {
		Route nowhere = new Route("GET", "/nowhere", Map.of(), "", "");

		assertThat(ask(nowhere, request(nowhere, "/nowhere", "", "administrator")).status()).isEqualTo(404);
		assertThat(ask(nowhere, request(nowhere, "/nowhere", "", "stranger")).meets("login")).isTrue();
	}

	@Test
	void takesNoTokenOnPagesAndNoSessionElsewhere() {
		MockMvcRequestBuilder page = this.mvc.get().uri("/deployments").with(this.scene.withAToken("administrator"));
		MockMvcRequestBuilder call = this.mvc.get()
			.uri("/api/v1/deployments")
			.with(this.scene.inABrowser("administrator"));

		assertThat(ask(ROUTES.get(0), page).meets("login")).isTrue();
		assertThat(ask(ROUTES.get(0), call).status()).isEqualTo(401);
	}

	private MockMvcRequestBuilder request(Route route, String path, String body, String person) {
		MockMvcRequestBuilder request = plain(route, path, body);
		return route.forMachines() ? request.with(this.scene.withAToken(person))
				: request.with(this.scene.inABrowser(person)).with(csrf());
	}

	private MockMvcRequestBuilder plain(Route route, String path, String body) {
		HttpMethod method = "ANY".equals(route.method()) ? HttpMethod.GET : HttpMethod.valueOf(route.method());
		String sent = this.scene.fill(body);
		MockMvcRequestBuilder request = this.mvc.method(method).uri(path);
		if (route.forMachines() && route.changes() && !sent.contains(A_FILE)) {
			return request.contentType(path.contains("templates") ? "text/markdown" : MediaType.APPLICATION_JSON_VALUE)
				.content(sent);
		}
		for (String pair : sent.isEmpty() ? new String[0] : sent.split("&")) {
			request = pair.contains(A_FILE) ? request.with((multipart) -> withAFile(multipart, pair))
					: request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		return request;
	}

	private static MockHttpServletRequest withAFile(MockHttpServletRequest request, String pair) {
		String[] file = pair.split(A_FILE);
		request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
		request.addPart(new MockPart(file[0], "seen.txt", file[1].getBytes(StandardCharsets.UTF_8)));
		return request;
	}

	private Answer ask(Route route, MockMvcRequestBuilder request) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return Answer.of(route.streams() ? request.asyncExchange() : request.exchange());
		}), route::name);
	}

	/**
	 * What somebody got.
	 *
	 * @param status the status; 500 where the handler failed
	 * @param target where it leads, null for nowhere
	 * @param said what the error says, null for none
	 * @param body what is to be read
	 */
	private record Answer(int status, @Nullable String target, @Nullable String said, String body) {

		static Answer of(MvcTestResult result) {
			Throwable failure = result.getUnresolvedException();
			if (failure != null) {
				return new Answer(500, null, failure.toString(), "");
			}
			return new Answer(result.getResponse().getStatus(), result.getResponse().getRedirectedUrl(),
					result.getResponse().getErrorMessage(),
					new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		}

		boolean meets(String expected) {
			boolean toSignIn = this.target != null && this.target.startsWith("/login");
			return switch (expected) {
				case "ok" -> this.status >= 200 && this.status < 400 && !toSignIn;
				case "login" -> this.status == 302 && toSignIn;
				default -> this.status == Integer.parseInt(expected);
			};
		}

		Answer without(RouteIds.Ids ids) {
			return new Answer(this.status, without(this.target, ids), without(this.said, ids),
					Objects.requireNonNull(without(this.body, ids)));
		}

		private static @Nullable String without(@Nullable String text, RouteIds.Ids ids) {
			return (text == null) ? null
					: text.replace(ids.unknown(), "…")
						.replace(Objects.requireNonNull(ids.foreign()), "…")
						.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
		}

		@Override
		public String toString() {
			return this.status + " to " + this.target + ", " + this.said + ", "
					+ this.body.substring(0, Math.min(200, this.body.length()));
		}

	}

}
