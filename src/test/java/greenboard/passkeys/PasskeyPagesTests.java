package greenboard.passkeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.passkeys.SoftKey.Algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
class PasskeyPagesTests {

	private static final String PAGE = "/account/passkeys";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private RelyingParty party;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private Cookie session;

	@BeforeEach
	void signIn() {
		this.mira = this.accounts.stranger();
		this.accounts.withPassword(this.mira);
		this.session = this.accounts.session(this.mira);
	}

	@ParameterizedTest
	@EnumSource(value = Algorithm.class, mode = Mode.EXCLUDE, names = "ES384")
	void enrolsAKeyOfEachAlgorithmThatEverybodyCanVerify(Algorithm algorithm) {
		SoftKey key = new SoftKey(this.party.origin(), algorithm);

		assertThat(enrol(key)).hasRedirectedUrl(PAGE);
		assertThat(get(PAGE)).bodyText().contains("Phone", "never used").doesNotContain("??");
		assertThat(trail())
			.containsExactly("passkey.enrolled Phone " + key.credential() + " null > Phone; " + digest(key));
	}

	@Test
	void asksTheDeviceToMakeSureWhoItIsAndForNothingElse() {
		assertThat(ask(TestAccounts.PASSWORD)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.publicKey.authenticatorSelection.userVerification",
					(value) -> value.assertThat().isEqualTo("required"))
			.hasPathSatisfying("$.publicKey.authenticatorSelection.residentKey",
					(value) -> value.assertThat().isEqualTo("required"))
			.hasPathSatisfying("$.publicKey.pubKeyCredParams[*].alg",
					(value) -> value.assertThat().isEqualTo(List.of(-7, -8, -257)))
			.hasPathSatisfying("$.publicKey.rp.id", (value) -> value.assertThat().isEqualTo("localhost"))
			.hasPathSatisfying("$.publicKey.timeout", (value) -> value.assertThat().isEqualTo(120_000));
	}

	@Test
	void asksForThePasswordBeforeItAsksTheDevice() {
		assertThat(ask("wrong")).hasStatus(422)
			.bodyText()
			.contains("This is not your password")
			.doesNotContain("challenge");
		assertThat(ask("")).hasStatus(422);
		for (int i = 0; i < 5; i++) {
			ask("guess");
		}
		assertThat(ask(TestAccounts.PASSWORD)).hasStatus(429).containsHeader("Retry-After");
		assertThat(post(PAGE + "/options", Map.of("password", TestAccounts.PASSWORD, "name", " "))).hasStatus(422)
			.bodyText()
			.contains("Give the passkey a name");
	}

	@Test
	void refusesAKeyThatDoesNotMakeSureWhoItIs() {
		refuses(new SoftKey(this.party.origin()).unverified());
	}

	@Test
	void refusesAKeyOfAnAlgorithmThatItDidNotAskFor() {
		refuses(new SoftKey(this.party.origin(), Algorithm.ES384));
	}

	@Test
	void refusesAnAnswerToAPageFromElsewhere() {
		refuses(new SoftKey("https://evil.test"));
	}

	@Test
	void refusesAnAnswerToAnotherQuestion() {
		refuses(new SoftKey(this.party.origin()).challenged(new byte[32]));
	}

	@Test
	void refusesWhatIsNoAnswer() {
		String question = body(ask(TestAccounts.PASSWORD));
		for (String answer : List.of("", "{}", "null", "[]", "{\"id\":1}", "x".repeat(100_000))) {
			assertThat(send(question, answer)).hasStatus(422);
			question = body(ask(TestAccounts.PASSWORD));
		}
		assertThat(trail()).isEmpty();
	}

	@Test
	void takesEachAnswerOnce() {
		SoftKey key = new SoftKey(this.party.origin());
		String question = body(ask(TestAccounts.PASSWORD));
		String answer = key.enrol(question);
		send(question, answer);

		assertThat(send(question, answer)).hasStatus(422).bodyText().contains("was answered before");
		assertThat(trail()).hasSize(1);
	}

	@Test
	void usesAQuestionUpEvenWhenTheAnswerIsWrong() {
		String question = body(ask(TestAccounts.PASSWORD));
		send(question, new SoftKey("https://evil.test").enrol(question));

		assertThat(send(question, new SoftKey(this.party.origin()).enrol(question))).hasStatus(422)
			.bodyText()
			.contains("was answered before");
	}

	@Test
	void waitsTwoMinutesAndNoLonger() {
		String early = body(ask(TestAccounts.PASSWORD));
		this.clock.forward(Duration.ofSeconds(119));
		assertThat(send(early, new SoftKey(this.party.origin()).enrol(early))).hasStatus3xxRedirection();

		String late = body(ask(TestAccounts.PASSWORD));
		this.clock.forward(Duration.ofSeconds(120));
		assertThat(send(late, new SoftKey(this.party.origin()).enrol(late))).hasStatus(422)
			.bodyText()
			.contains("two minutes are over");
	}

	@Test
	void refusesTheAnswerToAQuestionThatSomebodyElseWasAsked() {
		String question = body(ask(TestAccounts.PASSWORD));
		this.session = this.accounts.session(this.accounts.stranger());

		assertThat(send(question, new SoftKey(this.party.origin()).enrol(question))).hasStatus(422)
			.bodyText()
			.contains("somebody else");
	}

	@Test
	void enrolsNoKeyTwice() {
		SoftKey key = new SoftKey(this.party.origin());
		enrol(key);

		assertThat(enrol(key)).hasStatus(422);
		assertThat(ask(TestAccounts.PASSWORD)).bodyText().contains(key.credential());
	}

	@Test
	void keepsItsNameInTheTrail() {
		SoftKey key = new SoftKey(this.party.origin());
		enrol(key);
		String place = PAGE + "/" + passkey();

		assertThat(get(place)).bodyText().contains(key.credential(), digest(key).substring(11)).doesNotContain("??");
		assertThat(post(place + "/name", Map.of("name", " "))).hasStatus(422);
		assertThat(post(place + "/name", Map.of("name", "Key  ring"))).hasRedirectedUrl(PAGE);
		assertThat(post(place + "/name", Map.of("name", "Key ring"))).hasRedirectedUrl(PAGE);
		assertThat(trail()).element(1)
			.isEqualTo("passkey.named Key ring %s Phone; %s > Key ring; %s".formatted(key.credential(), digest(key),
					digest(key)));
		assertThat(trail()).hasSize(2);
	}

	@Test
	void revokesOneWithThePasswordAndForGood() {
		SoftKey key = new SoftKey(this.party.origin());
		enrol(key);
		UUID id = passkey();
		String place = PAGE + "/" + id;

		assertThat(post(place + "/revocation", Map.of("password", "wrong"))).hasStatus(422);
		assertThat(get(PAGE)).bodyText().contains("Phone");
		assertThat(post(place + "/revocation", Map.of("password", TestAccounts.PASSWORD))).hasRedirectedUrl(PAGE);
		assertThat(get(PAGE)).bodyText().contains("No passkeys yet");
		assertThat(get(place)).hasStatus(404);
		assertThat(trail()).element(1)
			.isEqualTo("passkey.revoked Phone %s Phone; %s > null".formatted(key.credential(), digest(key)));
		for (String change : List.of("update passkey set revoked_at = null", "update passkey set name = 'x'",
				"update passkey set public_key = 'x'", "delete from passkey")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change + " where id = ?").param(id).update());
		}
	}

	@Test
	void showsNobodyThePasskeysOfOthers() {
		enrol(new SoftKey(this.party.origin()));
		String place = PAGE + "/" + passkey();
		Actor eve = this.accounts.stranger();
		this.accounts.withPassword(eve);
		this.session = this.accounts.session(eve);

		assertThat(get(PAGE)).bodyText().doesNotContain("Phone");
		assertThat(get(place)).hasStatus(404);
		assertThat(post(place + "/name", Map.of("name", "Mine"))).hasStatus(404);
		assertThat(post(place + "/revocation", Map.of("password", TestAccounts.PASSWORD))).hasStatus(404);
	}

	private void refuses(SoftKey key) {
		assertThat(enrol(key)).hasStatus(422).bodyText().contains("could not be verified").doesNotContain("??");
		assertThat(trail()).isEmpty();
	}

	private MvcTestResult enrol(SoftKey key) {
		String question = body(ask(TestAccounts.PASSWORD));
		return send(question, key.enrol(question));
	}

	private MvcTestResult ask(String password) {
		return post(PAGE + "/options", Map.of("name", "Phone", "password", password));
	}

	private MvcTestResult send(String question, String answer) {
		return post(PAGE, Map.of("name", "Phone", "ceremony", SoftKey.ceremony(question), "answer", answer));
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).cookie(this.session).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(path).with(csrf()).cookie(this.session);
		for (Map.Entry<String, String> field : new HashMap<>(fields).entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private UUID passkey() {
		return this.jdbc.sql("select id from passkey where person_id = ?")
			.param(this.mira.id())
			.query(UUID.class)
			.single();
	}

	private List<String> trail() {
		return this.jdbc
			.sql("""
					select concat_ws(' ', action, subject, subject_key, coalesce(before, 'null'), '>', coalesce(after, 'null'))
					from trail_entry where actor_id = ? and action like 'passkey.%' order by id
					""")
			.param(Objects.requireNonNull(this.mira.id()))
			.query(String.class)
			.list();
	}

	private static String digest(SoftKey key) {
		return "public key sha256:" + PublicKeyForm.digest(key.publicKey());
	}

}
