package greenboard.signing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.passkeys.Keyring;
import greenboard.passkeys.SoftKey;
import greenboard.readiness.Status;
import greenboard.signed.RecordBytes;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.signoffs.RoleManagement;
import greenboard.signoffs.SignOff;
import greenboard.signoffs.SignOffBook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Pen.class, Keyring.class })
class SigningPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	@Autowired
	private SignOffBook book;

	@Autowired
	private RoleManagement roles;

	@Autowired
	private Keyring keyring;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor aiko;

	private Cookie session;

	private DeploymentId id;

	private String page;

	@BeforeEach
	void start() {
		this.aiko = this.accounts.approver("Aiko", this.scene.project(), "Safety Officer");
		this.accounts.withPassword(this.aiko);
		this.session = this.accounts.session(this.aiko);
		this.id = this.pen.deployment();
		this.page = this.id.place() + "/sign-offs/" + Pen.SAFETY + "/sign";
	}

	@Test
	void showsExactlyWhatIsSigned() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);

		assertThat(get(this.page)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + digest + "\"", "sha256:" + digest, "Vests counted", "Flares / Flares are dry",
					"Water rises &gt; 5 cm", "Aiko", "Approve as Safety Officer", "4 items")
			.doesNotContain("Painted", "??");
	}

	@Test
	void signsWithThePassword() {
		assertThat(send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY))).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id)).singleElement()
			.satisfies((signOff) -> assertThat(signOff.meaning()).isEqualTo(Meaning.APPROVE));
	}

	@ParameterizedTest
	@CsvSource({ "'', 422", "wrong, 422" })
	void signsNothingWithoutIt(String password, int status) {
		assertThat(send(password, this.pen.digest(this.id, Pen.SAFETY))).hasStatus(status)
			.bodyText()
			.contains("There is something to correct")
			.doesNotContain("??");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void slowsGuessingDown() {
		String digest = this.pen.digest(this.id, Pen.SAFETY);
		for (int i = 0; i < 5; i++) {
			send("guess", digest);
		}
		assertThat(send(TestAccounts.PASSWORD, digest)).hasStatus(429)
			.containsHeader("Retry-After")
			.bodyText()
			.contains("Nothing was signed");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void saysWhatHappenedMeanwhile() {
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		this.pen.settle(this.id, "SAF-2", Status.DONE);

		assertThat(send(TestAccounts.PASSWORD, shown)).hasStatus(409)
			.bodyText()
			.contains("Nothing was signed", "since you opened the page", "SAF-2 Vests counted",
					"value=\"" + this.pen.digest(this.id, Pen.SAFETY) + "\"")
			.doesNotContain("value=\"" + shown + "\"");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void showsWhoSignsAgainWhatDiffersAndTakesItInOneStep() {
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		String before = this.book.all(this.id).get(0).digest();
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		this.pen.settle(this.id, "SAF-1", Status.OPEN);
		this.pen.settle(this.id, "SAF-1", Status.DONE);
		assertThat(get(this.page)).bodyText()
			.contains("Sign the difference", "SAF-2", "<details class=\"whole block\"", "sha256:" + before,
					"name=\"since\" value=\"" + before + "\"", "describedby=\"h-APPROVE\" checked=\"checked\"")
			.doesNotContain("Check before you sign", "??");
		Map<String, String> again = Map.of("meaning", "APPROVE", "password", TestAccounts.PASSWORD, "seen", "2",
				"digest", this.pen.digest(this.id, Pen.SAFETY));
		Map<String, String> foreign = new HashMap<>(again);
		foreign.put("since", "0".repeat(64));
		assertThat(post(this.page, this.session, foreign)).hasStatus(409);

		Map<String, String> own = new HashMap<>(again);
		own.put("since", before);
		assertThat(post(this.page, this.session, own)).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id).get(0))
			.returns("The difference to sha256:" + before + " was shown.", SignOff::comment)
			.returns(this.pen.digest(this.id, Pen.SAFETY), SignOff::digest);
		assertThat(get(this.id.place() + "/sign-offs")).bodyText()
			.contains("The difference to sha256:" + before)
			.doesNotContain("??");
	}

	@Test
	void saysWhoChangedSomethingLastThoughTheClockOfANodeIsAhead() {
		this.clock.forward(Duration.ofMinutes(10));
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		this.pen.settle(this.id, "SAF-1", Status.OPEN);

		assertThat(get(this.page)).bodyText().contains("<span dir=\"auto\">because</span>");
	}

	@Test
	void warnsWhoeverWouldLeaveNobodyForAnotherRole() {
		Actor bo = this.accounts.approver("Bo", this.scene.project(), "Cook", "Safety Officer");
		this.roles.add(this.id, "Cook", Group.BUSINESS, When.BEFORE, true, Actor.SYSTEM);
		this.jdbc.sql("update project set several_roles_per_signer = false where id = ?")
			.param(this.scene.project().value())
			.update();
		try {
			assertThat(this.mvc.get().uri(this.page).cookie(this.accounts.session(bo))).bodyText()
				.contains("If you approve as Safety Officer, nobody is left to sign as: Cook");
			assertThat(get(this.page)).bodyText().doesNotContain("nobody is left to sign");
		}
		finally {
			this.jdbc.sql("update project set several_roles_per_signer = true where id = ?")
				.param(this.scene.project().value())
				.update();
		}
	}

	@Test
	void offersAndTakesNoPasswordWhereAPasskeyIsAskedFor() {
		assertThat(get(this.page)).bodyText().contains("name=\"password\"", "You have no passkey yet");
		this.roles.takePasskeys(this.id, Pen.SAFETY, true, Actor.SYSTEM);

		assertThat(get(this.page)).bodyText()
			.contains("This role is signed with a passkey", "This role cannot be signed without")
			.doesNotContain("name=\"password\"", "Approve as Safety Officer", "??");
		assertThat(send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY))).hasStatus(409)
			.bodyText()
			.contains("a password is not enough");
		assertThat(this.book.all(this.id)).isEmpty();
	}

	@Test
	void signsWithAPasskeyAndHandsTheStatementOut() {
		SoftKey key = this.keyring.key(this.aiko);
		Map<String, String> answer = answer(key);

		assertThat(post(this.page, this.session, answer)).hasStatus3xxRedirection();
		assertThat(this.book.all(this.id)).singleElement()
			.satisfies((signOff) -> assertThat(signOff.meaning()).isEqualTo(Meaning.APPROVE));
		assertThat(this.jdbc.sql("""
				select convert_from(bytes, 'UTF8') from trail_entry where chain = ? and action = 'sign-off.approved'
				""").param(this.id.value()).query(String.class).single())
			.contains("\"authentication\":{\"ageSeconds\":0,\"method\":\"PASSKEY\"}");
		String signature = this.book.all(this.id).get(0).id().toString();
		assertThat(get(this.id.place() + "/signatures/" + signature + "/statement.json")).bodyText()
			.contains("\"meaning\":\"APPROVE\"");
		assertThat(post(this.page, this.session, answer)).hasStatus(422).bodyText().contains("was answered before");
	}

	@Test
	void refusesAPasskeyWithTheSameWordsWhenItIsSentAgain() throws Exception {
		SoftKey key = this.keyring.key(this.aiko).counting(10);
		assertThat(post(this.page, this.session, answer(key))).hasStatus3xxRedirection();
		Map<String, String> copy = new HashMap<>(answer(key.counting(9)));
		copy.put("command", UUID.randomUUID().toString());

		MvcTestResult first = post(this.page, this.session, copy);
		assertThat(first).hasStatus(422).bodyText().contains("may have been copied");
		MvcTestResult again = post(this.page, this.session, copy);
		assertThat(again).hasStatus(422).bodyText().isEqualTo(first.getResponse().getContentAsString());
		assertThat(this.jdbc
			.sql("select count(*) from trail_entry where actor_id = ? and action = 'passkey.counter-refused'")
			.param(this.aiko.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void saysInFullWhatCannotBeSignedWithAPasskey() {
		String shown = this.pen.digest(this.id, Pen.SAFETY);
		this.pen.settle(this.id, "SAF-2", Status.DONE);
		Map<String, String> stale = Map.of("meaning", "APPROVE", "digest", shown, "seen", "2", "way", "passkey");
		Map<String, String> unsaid = Map.of("digest", shown, "seen", "2", "way", "passkey");

		assertThat(post(this.page + "/statement", this.session, stale)).hasStatus(409);
		assertThat(post(this.page, this.session, stale)).hasStatus(409)
			.bodyText()
			.contains("Nothing was signed", "since you opened the page", "SAF-2 Vests counted");
		assertThat(post(this.page + "/statement", this.session, unsaid)).hasStatus(422);
		assertThat(post(this.page, this.session, unsaid)).hasStatus(422)
			.bodyText()
			.contains("Choose what you say")
			.doesNotContain("Enter your password");
	}

	@Test
	void handsTheRecordOutByteForByte() {
		send(TestAccounts.PASSWORD, this.pen.digest(this.id, Pen.SAFETY));
		String signature = this.book.all(this.id).get(0).id().toString();

		for (String path : new String[] { "/signatures/" + signature, "/sign-offs/" + Pen.SAFETY }) {
			byte[] body = get(this.id.place() + path + "/record.json").getResponse().getContentAsByteArray();
			assertThat(new RecordBytes(body).record().role().title()).isEqualTo("Safety Officer");
			assertThat(new RecordBytes(body).digest()).isEqualTo(this.book.all(this.id).get(0).digest());
		}
	}

	@Test
	void tellsApproversAloneWhatAwaitsThem() {
		assertThat(get("/deployments")).bodyText().contains("My sign-offs").containsPattern("[1-9][0-9]* awaits? you");
		assertThat(get("/sign-offs")).bodyText().contains("Safety Officer for ").doesNotContain("??");
		Cookie viewer = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.VIEWER));
		assertThat(this.mvc.get().uri("/deployments").cookie(viewer)).bodyText().doesNotContain("My sign-offs");
	}

	@Test
	void showsManagersHowToAskForMore() {
		Cookie manager = this.accounts.session(this.accounts.member(this.scene.project(), MemberRole.MANAGER));
		String roles = this.id.place() + "/sign-offs";
		assertThat(this.mvc.get().uri(roles).cookie(manager)).bodyText().contains("Add the role").doesNotContain("??");
		assertThat(get(roles)).bodyText().contains("Captain").doesNotContain("Add the role");
		assertThat(post(roles, manager, Map.of("title", "Cook", "group", "BUSINESS", "when", "BEFORE")))
			.hasRedirectedUrl(roles + "/cook");
		assertThat(this.mvc.get().uri(roles + "/cook").cookie(manager)).bodyText()
			.contains("Nobody holds this role", "Make it required")
			.doesNotContain("??");
		this.pen.sign(this.id, Pen.SAFETY, Meaning.REJECT, this.aiko);
		assertThat(post(roles + "/cook/removal", manager, Map.of())).hasStatus(409)
			.bodyText()
			.contains("Somebody has signed");
	}

	/**
	 * What the page sends once a passkey has signed; the fields beside it say nothing.
	 */
	private Map<String, String> answer(SoftKey key) {
		MvcTestResult asked = post(this.page + "/statement", this.session,
				Map.of("meaning", "APPROVE", "digest", this.pen.digest(this.id, Pen.SAFETY)));
		String question = new String(asked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return Map.of("meaning", "REJECT", "way", "passkey", "ceremony", SoftKey.ceremony(question), "answer",
				key.sign(question), "comment", "other words");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).cookie(this.session).exchange();
	}

	private MvcTestResult send(String password, String digest) {
		return post(this.page, this.session,
				Map.of("meaning", "APPROVE", "password", password, "digest", digest, "seen", "2"));
	}

	private MvcTestResult post(String path, Cookie session, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(csrf())
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.cookie(session);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

}
