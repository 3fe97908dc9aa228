package greenboard.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A change that is sent twice has one effect and one answer.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class CommandTests {

	private static final int AT_ONCE = 10;

	private static final int ROUNDS = 200;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Commands commands;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);

	private DeploymentId id;

	private UUID section;

	private Cookie session;

	@BeforeEach
	void start() {
		Actor manager = this.accounts.member(this.scene.project(), MemberRole.MANAGER);
		this.session = this.accounts.session(manager);
		this.id = this.scene.deployment();
		this.section = this.jdbc
			.sql("select id from section where deployment_id = ? order by position limit 1 offset 1")
			.param(this.id.value())
			.query(UUID.class)
			.single();
	}

	@AfterEach
	void leave() {
		this.senders.shutdown();
	}

	@Test
	void haveOneEffectAndOneAnswerWhenSentTenTimesAtOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String text = "Point " + round;
			String command = UUID.randomUUID().toString();

			List<MvcTestResult> answers = atOnce(() -> add(text, command));

			assertThat(items(text)).as("round %d", round).isEqualTo(1);
			assertThat(answers).allSatisfy((answer) -> assertThat(answer).hasStatus(302));
			assertThat(answers.stream().map(CommandTests::location).distinct()).hasSize(1);
		}
	}

	@Test
	void wouldHaveAnEffectEachTimeWithoutAName() throws Exception {
		atOnce(() -> add("Nameless", null));

		assertThat(items("Nameless")).isEqualTo(AT_ONCE);
	}

	@Test
	void areRefusedWhenSomethingElseIsAskedForUnderTheSameName() {
		String command = UUID.randomUUID().toString();
		assertThat(add("First", command)).hasStatus(302);

		assertThat(add("Second", command)).hasStatus(422);
		assertThat(items("Second")).isZero();
	}

	@Test
	void areAskedForAgainAfterARefusalUnderTheSameName() {
		String command = UUID.randomUUID().toString();
		assertThat(add("", command)).hasStatusOk().bodyText().contains("Say what has to hold");

		assertThat(add("Corrected", command)).hasStatus(302);
		assertThat(items("Corrected")).isEqualTo(1);
	}

	@Test
	void ofOneFormAreToldApartByTheirButtons() {
		String command = UUID.randomUUID().toString();
		assertThat(tick("BLD-1", command)).hasStatus(302);
		assertThat(tick("BLD-2", command)).hasStatus(302);

		assertThat(this.jdbc.sql("select count(*) from item where deployment_id = ? and state = 'DONE' and leaf")
			.param(this.id.value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void doNotTickAgainWhatWasReopenedMeanwhile() {
		String command = UUID.randomUUID().toString();
		tick("BLD-1", command);
		this.mvc.post()
			.uri(this.id.place() + "/items/BLD-1/state?state=OPEN")
			.with(csrf())
			.cookie(this.session)
			.exchange();

		assertThat(tick("BLD-1", command)).hasStatus(302);
		assertThat(this.jdbc.sql("select state from item where deployment_id = ? and key = 'BLD-1'")
			.param(this.id.value())
			.query(String.class)
			.single()).isEqualTo("OPEN");
	}

	@Test
	void ofMachinesAreAnsweredAlikeTwice() {
		String bearer = this.accounts.bearer(this.accounts.administrator());
		String json = start("1.0");
		MvcTestResult first = send(bearer, "a-name", json);
		MvcTestResult second = send(bearer, "a-name", json);

		assertThat(first).hasStatus(201);
		assertThat(second).hasStatus(201).hasHeader(HttpHeaders.LOCATION, location(first));
		assertThat(second.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(second.getResponse().getContentType()).isEqualTo(first.getResponse().getContentType());
		assertThat(send(bearer, "a-name", start("1.1"))).hasStatus(422)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(send(bearer, "another", json)).hasStatus(201);
		assertThat(send(bearer, "no name", json)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(send(bearer, "too-long", " ".repeat(5_000_000) + json)).hasStatus(413);
		assertThat(send(this.accounts.bearer(this.accounts.administrator()), "a-name", start("1.2"))).hasStatus(201);
	}

	@Test
	void whoseAnswerIsLostAreNotCarriedOutAgain() {
		String command = UUID.randomUUID().toString();
		add("Only once", command);
		this.jdbc.sql("update command set status = null, headers = null, body = null").update();

		assertThat(add("Only once", command)).hasStatus(409);
		assertThat(items("Only once")).isEqualTo(1);
	}

	@Test
	void areForgottenAfterAWeek() {
		String command = UUID.randomUUID().toString();
		add("Again", command);
		this.jdbc.sql("update command set at = now() - interval '8 days'").update();
		this.commands.forget();

		assertThat(add("Again", command)).hasStatus(302);
		assertThat(items("Again")).isEqualTo(2);
	}

	@Test
	void areNamedInEveryFormThatChangesSomething() {
		assertThat(this.mvc.get().uri(this.id.place()).cookie(this.session).exchange()).bodyText()
			.containsPattern("<input type=\"hidden\" name=\"command\" value=\"[0-9a-f-]{36}\"");
	}

	private MvcTestResult add(String text, @Nullable String command) {
		return this.mvc.post()
			.uri(this.id.place() + "/sections/" + this.section + "/items")
			.with(csrf())
			.cookie(this.session)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("text", text)
			.param("reason", "Forgotten")
			.params((command != null)
					? org.springframework.util.MultiValueMap.fromSingleValue(Map.of(CommandReader.FIELD, command))
					: new LinkedMultiValueMap<>())
			.exchange();
	}

	private MvcTestResult tick(String key, String command) {
		return this.mvc.post()
			.uri(this.id.place() + "/items/" + key + "/state?state=DONE")
			.with(csrf())
			.cookie(this.session)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param(CommandReader.FIELD, command)
			.exchange();
	}

	private MvcTestResult send(String bearer, String command, String json) {
		return this.mvc.post()
			.uri("/api/v1/deployments")
			.header(HttpHeaders.AUTHORIZATION, bearer)
			.header(CommandReader.HEADER, command)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json.getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

	private String start(String version) {
		return """
				{"template": "%s", "project": "%s", "version": "%s", "environment": "production",
				 "targetAt": "2027-01-01T10:00:00Z", "fields": {"Change number": "C-1"}}""".formatted(
				this.jdbc.sql("select template_key from deployment where id = ?")
					.param(this.id.value())
					.query(String.class)
					.single(),
				this.jdbc.sql("select key from project where id = ?")
					.param(this.scene.project().value())
					.query(String.class)
					.single(),
				version);
	}

	private int items(String text) {
		return this.jdbc.sql("select count(*) from item where deployment_id = ? and text = ?")
			.params(this.id.value(), text)
			.query(Integer.class)
			.single();
	}

	private static @Nullable String location(MvcTestResult answer) {
		return answer.getResponse().getHeader(HttpHeaders.LOCATION);
	}

	private List<MvcTestResult> atOnce(Callable<MvcTestResult> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		List<Future<MvcTestResult>> answers = IntStream.range(0, AT_ONCE)
			.mapToObj((sender) -> this.senders.submit(() -> {
				start.await(30, TimeUnit.SECONDS);
				return act.call();
			}))
			.toList();
		List<MvcTestResult> results = new ArrayList<>();
		for (Future<MvcTestResult> answer : answers) {
			results.add(answer.get());
		}
		return results;
	}

}
