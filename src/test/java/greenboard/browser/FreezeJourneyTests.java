package greenboard.browser;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.purpose.Start;
import greenboard.readiness.Status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator closes a window and ends it early, seen by a lead whose deployment was
 * on its way there and by the pipeline at the gate.
 */
@BrowserTest
class FreezeJourneyTests {

	private static final String SOURCE = """
			# Ferry %s

			## Hull

			- [ ] Painted <!-- key: HUL-1, critical -->
			""";

	private static final String REASON = "The database moves to the new site";

	private static final LocatorAssertions.HasTextOptions AT_ONCE = new LocatorAssertions.HasTextOptions()
		.setTimeout(1000);

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ItemManagement items;

	@Autowired
	private TestDecisions decisions;

	private ProjectSummary project;

	private Actor lena;

	private String environment = "";

	private DeploymentId deployment;

	private Machine pipeline;

	private Visitor administrator;

	private Visitor lead;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void letsADeploymentGo() {
		this.project = this.accounts.project();
		this.lena = this.accounts.member("Lena", this.project.id(), MemberRole.MANAGER, MemberRole.LEAD);
		this.environment = "harbour " + UUID.randomUUID().toString().substring(0, 8);
		this.deployment = this.deployments.start(
				new Start(this.scenery.template(SOURCE.formatted(this.environment)), this.project.id(), "4.2.0",
						this.environment, Instant.parse("2027-03-01T20:00:00Z"), this.lena.person(), null, Map.of()),
				this.lena);
		this.items.settle(this.deployment, Settling.of("HUL-1", Status.DONE, null), this.lena);
		this.decisions.go(this.deployment, "Everything is done", "", this.lena);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void holdsWhatWasToGoUntilItIsEndedAndDecidedAgain(Look look, Visitors visitors) {
		this.pipeline = new Machine(visitors, this.accounts.bearer(this.project, Scope.READ));
		this.administrator = come(look, visitors, this.accounts.administrator());
		this.lead = come(look, visitors, this.lena);
		this.lead.page().waitForResponse(Pattern.compile("/changes"), () -> this.lead.visit(this.deployment.place()));
		assertThat(verdict()).hasText("Go");
		assertThat(gate().statusCode()).isEqualTo(200);
		this.lead.page().locator("html").evaluate("root => { root.stays = true; }");
		closesAWindow();
		isHeld();
		endsIt();
		goesAgain();
	}

	private void closesAWindow() {
		this.administrator.expect("422");
		this.administrator.visit("/freezes/new");
		Page page = this.administrator.page();
		String until = LocalDateTime.parse(page.locator("#from").inputValue()).plusDays(3).toString();
		new Journey(this.administrator).fill("Environment", this.environment.toUpperCase())
			.fill("Ends", until)
			.press("Freeze the environment");
		assertThat(page.locator(".summary")).isVisible();
		assertThat(page.getByLabel("Environment", new Page.GetByLabelOptions().setExact(true)))
			.hasValue(this.environment.toUpperCase());
		assertThat(page.locator("#to")).hasValue(until.substring(0, 16));
		assertThat(verdict()).hasText("Go");
		new Journey(this.administrator).fill("Reason", REASON).press("Freeze the environment");
		assertThat(page.locator(".said")).containsText("is frozen in that window");
	}

	private void isHeld() {
		assertThat(verdict()).hasText("Hold", AT_ONCE);
		assertThat(this.lead.page().locator("#mast .mast-why")).containsText(REASON);
		assertThat(this.lead.page().locator("#outlook"))
			.containsText(this.environment.toUpperCase() + " is frozen until");
		assertThat(this.lead.page().locator("html").evaluate("root => root.stays")).isEqualTo(true);
		HttpResponse<String> gate = gate();
		assertThat(gate.statusCode()).isEqualTo(409);
		assertThat(gate.body()).contains("\"verdict\":\"HOLD\"", "\"kind\":\"FREEZE\"", REASON);
	}

	private void endsIt() {
		this.administrator.visit("/freezes");
		Locator row = this.administrator.page()
			.locator(".rows li", new Page.LocatorOptions().setHasText(this.environment.toUpperCase()));
		this.administrator.press(row.getByRole(AriaRole.LINK));
		new Journey(this.administrator).press("End the freeze");
		assertThat(this.administrator.page().locator(".summary")).isVisible();
		assertThat(verdict()).hasText("Hold");
		new Journey(this.administrator).fill("Why", "It went well").press("End the freeze");
		assertThat(this.administrator.page().locator(".said")).containsText("is over");
		assertThat(verdict()).hasText("Ready", AT_ONCE);
		assertThat(this.lead.page().locator("html").evaluate("root => root.stays")).isEqualTo(true);
		assertThat(gate().statusCode()).isEqualTo(409);
	}

	/** A go that ended does not come back by itself. */
	private void goesAgain() {
		new Journey(this.lead).link("Decision").press("Record the go");
		assertThat(verdict()).hasText("Go");
		assertThat(gate().statusCode()).isEqualTo(200);
		new Journey(this.lead).link("History");
		assertThat(this.lead.page().locator(".trail")).containsText(REASON);
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	private Locator verdict() {
		return this.lead.page().locator("#mast .verdict");
	}

	private HttpResponse<String> gate() {
		return this.pipeline.get("/api/v1" + this.deployment.place() + "/gate");
	}

}
