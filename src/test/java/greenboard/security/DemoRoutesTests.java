package greenboard.security;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import greenboard.TestDatabase;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the demo adds: one click signs in, in front of the machine itself and nowhere
 * else.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({ TestDatabase.class, TestAccounts.class })
class DemoRoutesTests {

	private static final String ADDRESS = "/demo/sign-in";

	static final List<String> PEOPLE = Stream
		.concat(Stream.of("stranger", "outsider", "administrator"),
				Stream.of(MemberRole.values()).map((role) -> role.name().toLowerCase()))
		.toList();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Test
	void addsNothingButWhatIsDeclared(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		Set<String> declared = Route.declared("/routes-demo.csv")
			.stream()
			.map(Route::pattern)
			.collect(Collectors.toSet());
		Set<String> usual = Route.declared().stream().map(Route::pattern).collect(Collectors.toSet());

		assertThat(mapping.getHandlerMethods().keySet().stream().flatMap((info) -> info.getPatternValues().stream()))
			.filteredOn((pattern) -> !usual.contains(pattern))
			.containsExactlyInAnyOrderElementsOf(declared);
	}

	@ParameterizedTest
	@FieldSource("PEOPLE")
	void answersEachPersonAsDeclared(String person) {
		Route route = Route.declared("/routes-demo.csv").get(0);
		MockMvcRequestBuilder request = switch (person) {
			case "stranger" -> click();
			case "outsider" -> click().cookie(this.accounts.session(this.accounts.stranger()));
			case "administrator" -> click().cookie(this.accounts.session(this.accounts.administrator()));
			default -> click().cookie(this.accounts
				.session(this.accounts.member(this.accounts.project(), MemberRole.valueOf(person.toUpperCase()))));
		};

		assertThat(route.answers()).containsEntry(person, "ok");
		assertThat(request).hasStatus3xxRedirection().hasRedirectedUrl("/deployments");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
			"X-Forwarded-Port", "X-Real-IP", "Via" })
	void refusesWhatCameThroughAProxy(String header) {
		refuses((request) -> request.header(header, "127.0.0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.7", "10.0.0.1", "2001:db8::1", "::ffff:192.0.2.7", "0.0.0.0" })
	void refusesOtherMachines(String address) {
		refuses((request) -> request.with(where((sent) -> sent.setRemoteAddr(address))));
		refuses((request) -> request.with(where((sent) -> sent.setLocalAddr(address))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "greenboard.example", "localhost.evil.example", "127.0.0.1.evil.example" })
	void refusesANameThatOnlyPointsHere(String host) {
		refuses((request) -> request.with(where((sent) -> sent.setServerName(host))));
	}

	@Test
	void refusesAFormOfAnotherSite() {
		assertThat(this.mvc.post().uri(ADDRESS).param("person", "MIRA")).hasStatus(403);
		assertThat(click().header("Sec-Fetch-Site", "cross-site")).hasStatus(403);
	}

	@Test
	void knowsNobodyElse() {
		assertThat(this.mvc.post().uri(ADDRESS).with(csrf()).param("person", "MALLORY")).hasStatus(400);
		assertThat(this.mvc.get().uri(ADDRESS)).hasStatus(302).hasRedirectedUrl("/login?next=%2Fdemo%2Fsign-in");
	}

	@Test
	void offersTheClickOnlyWhereItWorks() {
		assertThat(this.mvc.get().uri("/login")).bodyText().contains("value=\"MIRA\"");
		assertThat(this.mvc.get().uri("/login").header("X-Forwarded-For", "192.0.2.7")).bodyText()
			.doesNotContain("value=\"MIRA\"");
	}

	private void refuses(UnaryOperator<MockMvcRequestBuilder> change) {
		MvcTestResult result = change.apply(click()).exchange();
		assertThat(result).hasStatus(403);
		assertThat(result.getResponse().getCookie("greenboard-session")).isNull();
	}

	private MockMvcRequestBuilder click() {
		return this.mvc.post().uri(ADDRESS).with(csrf()).param("person", "MIRA");
	}

	private static RequestPostProcessor where(Consumer<MockHttpServletRequest> change) {
		return (request) -> {
			change.accept(request);
			return request;
		};
	}

}
