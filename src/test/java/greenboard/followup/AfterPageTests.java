package greenboard.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.ChecklistManagement;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of what comes after a deployment, and its forms.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class AfterPageTests {

	private static final String CHECKLIST = Scene.CHECKLIST.replace("when: before, required: true}",
			"when: before, required: true}\n  - {title: Product Owner, group: business, when: after, required: true}")
			+ """

					## After the deployment <!-- phase: verify -->

					- [ ] Watched for an hour <!-- key: AFT-1 -->

					### Success criteria

					- Errors below **1 %%**
					- Orders as many as yesterday

					### Definition of done

					- [ ] Nobody calls <!-- key: SUC-1 -->
					""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Criteria criteria;

	@Autowired
	private ChecklistManagement checklist;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Clock clock;

	private final String key = "after-" + UUID.randomUUID();

	private Actor mo;

	private Cookie session;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mo = this.scene.person("Mo", MemberRole.MANAGER);
		this.session = this.accounts.session(this.mo);
		this.id = this.scene.deployment(this.scene.template(CHECKLIST.formatted(this.key)), this.mo);
	}

	@Test
	void showsWhatComesAfterADeployment() {
		assertThat(page(this.session)).hasStatusOk()
			.bodyText()
			.contains("After the deployment", "0 of 2", "Errors below <strong>1 %</strong>",
					"Orders as many as yesterday", "Not looked at yet",
					"Product Owner cannot be signed: nobody holds this role", "/close\"")
			.doesNotContain("??");
	}

	@Test
	void saysWhenEachPartIsDueAndWhatIsLate() {
		String source = CHECKLIST.formatted("due-" + UUID.randomUUID()) + """

				### 30 minutes after

				- [ ] Looked at once <!-- key: HALF-1 -->

				### Success criteria of the first 24 hours

				- [ ] No alarm at night <!-- key: NIGHT-1 -->

				### Care (weekly)

				- [ ] Figures compared <!-- key: CARE-1 -->
				""";
		Instant target = this.clock.instant().minus(Duration.ofHours(8)).truncatedTo(ChronoUnit.SECONDS);
		this.id = this.deployments.start(new Start(this.scene.template(source), this.scene.project(), "2.4.0",
				"production", target, null, null, Map.of()), this.mo);

		String late = "Late,</b>[^\n]*due[^\n]*";
		assertThat(page(this.session)).bodyText()
			.containsPattern("30 minutes after</a>[^\n]*" + late + seconds(target.plus(Duration.ofHours(1))))
			.containsPattern("first 24 hours</a>[^\n]*due[^\n]*" + seconds(target.plus(Duration.ofDays(1))))
			.containsPattern("Care \\(weekly\\)</a>[^\n]*next due[^\n]*" + seconds(target.plus(Duration.ofDays(7))))
			.containsPattern("NIGHT-1(?s:.){0,900}due[^\n]*" + seconds(target.plus(Duration.ofDays(1))));

		this.items.settle(this.id, Settling.of("HALF-1", Status.DONE, null), this.mo);
		assertThat(page(this.session)).bodyText().doesNotContain("Late,</b>");
	}

	private static String seconds(Instant at) {
		return at.toString().substring(0, 19) + "Z";
	}

	@Test
	void keepsWhatWasMeasured() {
		assertThat(post("/criteria/1", Map.of("measured", "0.4 %", "met", "true"))).hasStatus(HttpStatus.FOUND);
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::after)
			.containsExactly("criterion.met", "Errors below 1 %", "0.4 %");
		post("/criteria/1", Map.of("measured", "1.2 %", "met", "false"));
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
			.containsExactly("criterion.missed", "0.4 %", "1.2 %");
		assertThat(page(this.session)).bodyText().contains("value=\"1.2 %\"", "Not met</b>");
		assertThat(post("/criteria/9", Map.of("met", "true"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void keepsWhatWasMeasuredForAnEntryAsItsNote() {
		assertThat(page(this.session)).bodyText().contains("Nobody calls", "/items/SUC-1/measurement");
		assertThat(post("/items/SUC-1/measurement", Map.of("measured", "2 calls", "met", "true")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::after)
			.containsExactly("item.settled", "SUC-1 Nobody calls", "DONE");
		assertThat(page(this.session)).bodyText().contains("value=\"2 calls\"");
	}

	@Test
	void asksForAReasonWhenAnEntryIsNotMet() {
		assertThat(post("/items/SUC-1/measurement", Map.of("measured", " ", "met", "false")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("class=\"error\"");
		assertThat(post("/items/SUC-1/measurement", Map.of("measured", "90 calls", "met", "false")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(page(this.session)).bodyText().contains("Not met</b>", "90 calls");
	}

	@Test
	void keepsItWhenTheChecklistMovesOn() {
		post("/criteria/2", Map.of("measured", "311", "met", "true"));
		TemplateVersion next = this.scene
			.template(CHECKLIST.formatted(this.key).replace("- Errors below **1 %**\n", "- No alarm\n"));
		this.checklist.move(this.id, next, this.mo);

		assertThat(this.criteria.of(this.id)).extracting(SuccessCriterion::number, SuccessCriterion::text)
			.containsExactly(tuple(3, "No alarm"), tuple(2, "Orders as many as yesterday"));
		assertThat(this.criteria.of(this.id).get(1).measurement()).isNotNull()
			.returns("311", SuccessCriterion.Measurement::value)
			.returns("Mo", SuccessCriterion.Measurement::by);
	}

	@Test
	void keepsWhatWasNoticedUntilItIsResolved() {
		assertThat(post("/notes", Map.of("text", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#text\"");
		post("/notes", Map.of("text", "The cache is cold", "severity", "HIGH"));
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::after)
			.containsExactly("note.written", "The cache is cold", "HIGH");
		assertThat(post("/notes/1/resolution", Map.of("resolution", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		post("/notes/1/resolution", Map.of("resolution", "Warmed up"));
		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::reason)
			.containsExactly("note.resolved", "Warmed up");
		assertThat(page(this.session)).bodyText()
			.contains("The cache is cold", "High", "Warmed up", "/notes/1/reopening");
		post("/notes/1/reopening", Map.of());
		assertThat(newest().action()).isEqualTo("note.reopened");
		assertThat(page(this.session)).bodyText().contains("/notes/1/resolution").doesNotContain("Warmed up");
	}

	@Test
	void saysWhoHasToSignBeforeItIsClosedAndKeepsWhatWasFilledIn() {
		assertThat(get("/close", this.session)).hasStatusOk()
			.bodyText()
			.contains("One signature is missing", "Product Owner cannot be signed: nobody holds this role")
			.doesNotContain("??");
		assertThat(post("/close", Map.of("outcome", "SUCCEEDED", "notes", "A quiet night")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("href=\"#missing\"", "these have to sign: Product Owner.", "A quiet night")
			.containsPattern("value=\"SUCCEEDED\" checked");
		assertThat(post("/close", Map.of("notes", "A quiet night"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say how it went.", "A quiet night");
	}

	@Test
	void offersNothingToReadersAndNothingOnceItHasEnded() {
		Cookie viewer = this.accounts.session(this.scene.person("Vera", MemberRole.VIEWER));
		assertThat(page(viewer)).hasStatusOk().bodyText().doesNotContain("action=\"" + this.id.place(), "/close\"");
		assertThat(send("/notes", Map.of("text", "slow"), viewer)).hasStatus(HttpStatus.FORBIDDEN);

		this.deployments.close(this.id, Outcome.ROLLED_BACK, null, this.mo);
		assertThat(page(this.session)).hasStatusOk()
			.bodyText()
			.doesNotContain("action=\"" + this.id.place(), "/close\"");
		assertThat(post("/notes", Map.of("text", "slow"))).hasStatus(HttpStatus.CONFLICT);
	}

	private AuditEntry newest() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 1).get(0);
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		return send(path, form, this.session);
	}

	private MvcTestResult send(String path, Map<String, String> form, Cookie session) {
		var request = this.mvc.post().uri(this.id.place() + path).cookie(session).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult page(Cookie session) {
		return get("/after", session);
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.mvc.get().uri(this.id.place() + path).cookie(session).exchange();
	}

}
