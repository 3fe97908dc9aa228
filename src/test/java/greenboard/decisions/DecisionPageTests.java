package greenboard.decisions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of a decision and its forms, filled in as a browser does.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, TestClock.class, Scene.class, Lead.class })
class DecisionPageTests {

	private static final String GO = "action=\"%s/decision/go\"";

	@Autowired
	private Lead lead;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private MockMvcTester mvc;

	private Cookie session;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.session = this.accounts.session(this.lead.actor());
		this.id = this.lead.unsigned();
		this.lead.settleAll(this.id);
	}

	@Test
	void recordsAGoThatTheMastheadNames() {
		assertThat(page(this.session)).hasStatusOk()
			.bodyText()
			.contains("Nothing stands in the way", GO.formatted(this.id.place()))
			.doesNotContain("??");

		assertThat(post("go", shown())).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(this.id.place() + "/decision");
		assertThat(page(this.session)).bodyText()
			.contains("A go is in force", "Go by Lea", "valid until", "datetime=\"2100-01-02T10:00:00Z\"",
					this.id.place() + "/begin\"")
			.doesNotContain("with dissent");
	}

	@Test
	void offersADayFromTheTargetTimeOrFromNow() {
		DeploymentHead head = this.lead.head(this.id);
		assertThat(GoForm.offered(head, List.of(), Instant.parse("2026-06-01T08:00:00Z")).validUntil())
			.isEqualTo("2027-01-02T10:00");
		assertThat(GoForm.offered(head, List.of(), Instant.parse("2028-06-01T08:00:00Z")).validUntil())
			.isEqualTo("2028-06-02T08:00");
	}

	@Test
	void showsThePageAgainWhenSomethingBecameWorseSince() {
		Map<String, String> shown = shown();
		this.lead.settle(this.id, "FEED-1", Status.FAILED);

		assertThat(post("go", shown)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("The score fell from 100.0 to 94.2", GO.formatted(this.id.place()));
		assertThat(this.lead.history(this.id)).isEmpty();
	}

	@Test
	void recordsNothingForAFormThatSaysNothingOfWhatItRestsOn() {
		assertThat(post("go", Map.of("validUntil", "2100-01-02T10:00"))).hasStatus(HttpStatus.CONFLICT);
		Map<String, String> forged = shown();
		forged.put("seen.floor", "1/0");
		forged.put("seen.formula", "x");
		assertThat(post("go", forged).getResponse().getStatus()).isLessThan(500);
	}

	@Test
	void saysWhatCannotBeTaken() {
		Map<String, String> late = shown();
		late.put("validUntil", "2000-01-01T10:00");
		assertThat(post("go", late)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a time that is not over yet.", "href=\"#validUntil\"", "value=\"2000-01-01T10:00\"");
		assertThat(post("no-go", Map.of("reason", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#no-go-reason\"");
	}

	@Test
	void goesOverSignOffsEachByNameAndSaysSoEverywhere() {
		this.id = this.lead.toBeSigned();
		this.lead.settleAll(this.id);
		assertThat(page(this.session)).bodyText().contains("Go without the signature of Security Officer");
		Map<String, String> form = shown();
		form.put("over[0].kind", Blocker.SIGN_OFF_MISSING);
		form.put("over[0].name", "Security Officer");
		assertThat(post("go", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Tick this and say why", "href=\"#over-0\"");
		form.put("over[0].chosen", "true");
		assertThat(post("go", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		form.put("over[0].reason", "asked by phone");
		assertThat(post("go", form)).hasStatus(HttpStatus.FOUND);

		assertThat(page(this.session)).bodyText()
			.contains("A go with dissent is in force", "with dissent", "asked by phone",
					this.id.place() + "/sign-offs/security-officer\"")
			.doesNotContain("stands in the way", "What was decided before");
		assertThat(get("/deployments", this.session)).bodyText().contains("with dissent");
		assertThat(get(this.id.place() + "/history", this.session)).bodyText().contains("went over a sign-off");
	}

	@Test
	void stopsItUntilTheDecisionIsWithdrawn() {
		assertThat(post("no-go", Map.of("reason", "The partner is not ready"))).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.session)).bodyText()
			.contains("A no-go is in force", "Lea decided no-go: The partner is not ready")
			.doesNotContain(GO.formatted(this.id.place()), "/decision/no-go\"");
		assertThat(post("withdrawal", Map.of("reason", "They are now"))).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.session)).bodyText()
			.contains("Ended by Lea", "They are now", GO.formatted(this.id.place()));
		assertThat(post("withdrawal", Map.of("reason", "again"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("No decision is in force.");
	}

	@Test
	void offersNoFormToThoseWhoMayNotDecide() {
		Cookie viewer = this.accounts.session(this.scene.person("Vera", MemberRole.VIEWER));
		assertThat(page(viewer)).hasStatusOk()
			.bodyText()
			.contains("Leads of the project decide.")
			.doesNotContain(this.id.place() + "/decision/", this.id.place() + "/begin\"");
	}

	@Test
	void saysInTheListAndInTheMastheadWhyItEndedUntilItIsDecidedAgain() {
		String list = "/deployments?project=" + this.lead.head(this.id).project().key();
		this.lead.go(this.id);
		this.lead.settle(this.id, "FEED-1", Status.OPEN);

		for (String place : List.of(list, this.id.place(), this.id.place() + "/history")) {
			assertThat(get(place, this.session)).bodyText()
				.contains("The go has ended:", "The score fell from 100.0 to 94.2",
						"href=\"" + this.id.place() + "/decision\"");
		}
		this.lead.go(this.id);
		assertThat(get(this.id.place(), this.session)).bodyText().doesNotContain("The go has ended:");
		post("withdrawal", Map.of("reason", "The date was moved"));
		assertThat(get(this.id.place(), this.session)).bodyText().doesNotContain("The go has ended:");
		assertThat(get(list, this.session)).bodyText().doesNotContain("The score fell");
	}

	@Test
	void isBegunAndThenDeployed() {
		this.lead.go(this.id);
		Cookie manager = this.accounts.session(this.scene.person("Mo", MemberRole.MANAGER));
		assertThat(page(manager)).bodyText().contains("Begin now");
		assertThat(send("/begin", Map.of(), manager)).hasStatus(HttpStatus.FOUND);
		assertThat(page(manager)).bodyText().contains("It is deployed", "Go by Lea").doesNotContain("Begin now");
		assertThat(send("/deployed", Map.of(), manager)).hasStatus(HttpStatus.FOUND);
		assertThat(send("/deployed", Map.of(), manager)).hasStatus(HttpStatus.CONFLICT);
	}

	private Map<String, String> shown() {
		Seen seen = Seen.of(this.lead.seen(this.id));
		Map<String, String> form = new LinkedHashMap<>();
		form.put("validUntil", "2100-01-02T10:00");
		form.put("zone", "UTC");
		form.put("seen.floor", seen.floor());
		form.put("seen.band", seen.band());
		form.put("seen.formula", String.valueOf(seen.formula()));
		form.put("seen.version", seen.version());
		form.put("seen.artifactDigest", "");
		form.put("seen.template", seen.template());
		return form;
	}

	private MvcTestResult post(String act, Map<String, String> form) {
		return send("/decision/" + act, form, this.session);
	}

	private MvcTestResult send(String path, Map<String, String> form, Cookie session) {
		var request = this.mvc.post().uri(this.id.place() + path).cookie(session).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult page(Cookie session) {
		return get(this.id.place() + "/decision", session);
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

}
