package greenboard.passkeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.accounts.AccountsTest;
import greenboard.accounts.Actor;
import greenboard.accounts.PersonManagement;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.passkeys.SoftKey.Algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountsTest
@Import(Keyring.class)
class PasskeySignInTests {

	private static final String COOKIE = "greenboard-session";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Keyring keyring;

	@Autowired
	private PersonManagement people;

	@Autowired
	private PasskeyManagement management;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private SoftKey key;

	@BeforeEach
	void enrol() {
		this.mira = this.accounts.stranger();
		this.key = this.keyring.key(this.mira);
	}

	@Test
	void signsInWithNothingElseAndLeadsBack() {
		String question = ask();
		MvcTestResult result = send(question, this.key.sign(question), "/projects?q=1");

		assertThat(result).hasStatus(302).hasRedirectedUrl("/projects?q=1");
		Cookie session = Objects.requireNonNull(result.getResponse().getCookie(COOKIE));
		assertThat(this.mvc.get().uri("/account").cookie(session)).bodyText().contains(this.accounts.email(this.mira));
		assertThat(lastAction())
			.isEqualTo("sign-in.succeeded by %s: 127.0.0.1 with a passkey".formatted(this.mira.name()));
		assertThat(lastBytes()).contains("\"authentication\":{\"ageSeconds\":0,\"method\":\"PASSKEY\"}");
		assertThat(send(ask(), "x", "//evil.test")).hasStatus(401);
	}

	@Test
	void remembersHowAndWhenSomebodyProvedWhoTheyAre() {
		String question = ask();
		Cookie session = Objects
			.requireNonNull(send(question, this.key.sign(question), null).getResponse().getCookie(COOKIE));
		this.clock.forward(Duration.ofSeconds(75));
		this.mvc.post()
			.uri("/account")
			.with(csrf())
			.cookie(session)
			.param("name", "Mira O.")
			.param("theme", "DARK")
			.exchange();

		assertThat(lastBytes()).containsPattern("\"authentication\":\\{\"ageSeconds\":7[5-9],\"method\":\"PASSKEY\"}");
	}

	@ParameterizedTest
	@EnumSource(value = Algorithm.class, mode = Mode.EXCLUDE, names = "ES384")
	void verifiesEachAlgorithmThatItAsksFor(Algorithm algorithm) {
		signsIn(this.keyring.enrol(new SoftKey(this.keyring.origin(), algorithm), this.mira));
	}

	@Test
	void beginsASessionOfItsOwnInThePlaceOfTheOneBefore() {
		Cookie before = this.accounts.session(this.accounts.stranger());
		String question = ask();
		MvcTestResult result = this.mvc.post()
			.uri("/login/passkey")
			.with(csrf())
			.cookie(before)
			.param("ceremony", SoftKey.ceremony(question))
			.param("answer", this.key.sign(question))
			.exchange();

		assertThat(Objects.requireNonNull(result.getResponse().getCookie(COOKIE)).getValue())
			.isNotEqualTo(before.getValue());
		assertThat(this.mvc.get().uri("/account").cookie(before)).hasRedirectedUrl("/login?next=%2Faccount");
	}

	@Test
	void makesNoSessionForAskingAndKeepsNoKey() {
		MvcTestResult asked = this.mvc.post().uri("/login/passkey/options").with(csrf()).exchange();
		String key = SoftKey.ceremony(text(asked));

		assertThat(asked.getResponse().getCookie(COOKIE)).isNull();
		assertThat(this.jdbc.sql("select string_agg(passkey_ceremony::text, ' ') from passkey_ceremony")
			.query(String.class)
			.single()).doesNotContain(key);
	}

	@Test
	void isNotSlowedDownByGuessesAtThePassword() {
		String email = this.accounts.withPassword(this.mira);
		for (int i = 0; i < 6; i++) {
			this.mvc.post()
				.uri("/login")
				.with(csrf())
				.param("email", email)
				.param("password", "guess number " + i)
				.exchange();
		}

		signsIn(this.key);
	}

	@Test
	void takesEachAnswerOnce() {
		String question = ask();
		String answer = this.key.sign(question);
		assertThat(send(question, answer, null)).hasStatus(302);

		refuses(question, answer, "was answered before");
	}

	@Test
	void waitsTwoMinutesAndNoLonger() {
		String question = ask();
		this.clock.forward(Duration.ofSeconds(119));
		assertThat(send(question, this.key.sign(question), null)).hasStatus(302);

		String late = ask();
		this.clock.forward(Duration.ofSeconds(120));
		refuses(late, this.key.sign(late), "two minutes are over");
	}

	@Test
	void takesNoQuestionThatWasAskedForSomethingElse() {
		String question = this.management.begin(this.mira);
		String own = ask();

		refuses(question, this.key.sign(own), "was answered before");
	}

	@Test
	void refusesAPasskeyThatDidNotMakeSureWhoItIs() {
		refuses(this.key.unverified(), "could not be verified");
	}

	@Test
	void refusesAnAnswerThatWasGivenToAPageFromElsewhere() {
		refuses(this.key.elsewhere("https://evil.test"), "could not be verified");
		refuses(this.key.elsewhere(this.keyring.origin() + "0"), "could not be verified");
	}

	@Test
	void refusesAnAnswerToAnotherQuestion() {
		refuses(this.key.challenged(new byte[32]), "could not be verified");
	}

	@Test
	void refusesAPasskeyThatNamesNobodyOrSomebodyElse() {
		byte[] other = UserHandle.of(Objects.requireNonNull(this.accounts.stranger().person())).getBytes();
		refuses(this.key.owned(other), "could not be verified");
		refuses(this.key.owned(new byte[] { 1 }), "could not be verified");
		refuses(this.key.owned(null), "could not be verified");
	}

	@Test
	void refusesTheSignatureOfAnotherKey() {
		String question = ask();
		String forged = this.keyring.key(this.mira).sign(question);
		String answer = this.key.sign(question);
		String signature = forged.replaceAll(".*\"signature\":\"([^\"]+)\".*", "$1");

		refuses(question, answer.replaceAll("(\"signature\":\")[^\"]+", "$1" + signature), "could not be verified");
	}

	@Test
	void refusesWhatIsNoAnswer() {
		for (String answer : new String[] { "", "{}", "null", "[]", "{\"id\":1}", "x".repeat(100_000),
				"{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}" }) {
			assertThat(send(ask(), answer, null)).hasStatus(401).bodyText().doesNotContain("??");
		}
		assertThat(this.mvc.post().uri("/login/passkey").with(csrf())).hasStatus(401);
	}

	@Test
	void refusesAPasskeyThatNobodyHasOrThatWasRevoked() {
		refuses(new SoftKey(this.keyring.origin()), "is not known here");
		this.keyring.revoke(this.mira);
		refuses(this.key, "is not known here");
	}

	@Test
	void refusesSomebodyWhoWasDeactivated() {
		this.people.deactivate(Objects.requireNonNull(this.mira.person()), this.accounts.administrator());

		refuses(this.key, "is not known here");
	}

	private void signsIn(SoftKey key) {
		String question = ask();
		assertThat(send(question, key.sign(question), null)).hasRedirectedUrl("/deployments");
	}

	private void refuses(SoftKey key, String words) {
		String question = ask();
		refuses(question, key.sign(question), words);
	}

	private void refuses(String question, String answer, String words) {
		MvcTestResult result = send(question, answer, null);
		assertThat(result).hasStatus(401).bodyText().contains(words).doesNotContain("??");
		assertThat(result.getResponse().getCookie(COOKIE)).isNull();
		assertThat(lastAction()).startsWith("sign-in.refused by Greenboard: 127.0.0.1 with a passkey: ");
	}

	private String ask() {
		return text(this.mvc.post().uri("/login/passkey/options").with(csrf()).exchange());
	}

	private MvcTestResult send(String question, String answer, String next) {
		var request = this.mvc.post()
			.uri("/login/passkey")
			.with(csrf())
			.param("ceremony", SoftKey.ceremony(question))
			.param("answer", answer);
		return ((next != null) ? request.param("next", next) : request).exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String lastBytes() {
		return this.jdbc.sql("""
				select convert_from(bytes, 'UTF8') from trail_entry where actor_id = ? order by id desc limit 1
				""").param(Objects.requireNonNull(this.mira.id())).query(String.class).single();
	}

	private String lastAction() {
		return this.jdbc.sql("""
				select action || ' by ' || actor_name || ': ' || after from trail_entry
				where action like 'sign-in.%' order by id desc limit 1
				""").query(String.class).single();
	}

}
