package greenboard.browser;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.Scope;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.rollback.TriggerManagement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trigger wired to its alerts: a test alert arms it while its page waits, another rule
 * disarms it, a real alert fires it on everybody's page, and a lead stands it down.
 */
@BrowserTest
class ArmingJourneyTests {

	private static final String SOURCE = """
			---
			title: Lock gate
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes", armed: required}
			---

			# Lock gate

			## Safety

			- [ ] The gate closes <!-- key: SAF-1 -->
			""";

	private static final String SENTENCE = "Error rate > 5% for 5 minutes";

	private static final Pattern FIRED = Pattern.compile("^Fired: ");

	private static final double AT_ONCE = 1000;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private TriggerManagement triggers;

	private ProjectSummary project;

	private Actor lena;

	private DeploymentId deployment;

	private Visitor mira;

	private Visitor carl;

	private AlertSender alertmanager;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.lena = this.accounts.member("Lena", this.project.id(), MemberRole.MANAGER, MemberRole.LEAD);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), this.project, this.lena);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromTheTestAlertToTheStandDown(Look look, Visitors visitors) {
		this.alertmanager = new AlertSender(new Machine(visitors, this.accounts.bearer(this.project, Scope.SETTLE)));
		this.mira = come(look, visitors, this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER));
		Visitor lena = come(Look.PHONE, visitors, this.lena);
		this.carl = come(look, visitors, this.accounts.member("Carl", this.project.id(), MemberRole.CONTRIBUTOR));
		arms();
		disarms(lena);
		fires();
		standsDown(lena);
	}

	@Test
	void standsInTheTitleOfEveryPageOfTheDeploymentAndOfNoOther(Visitors visitors) {
		this.triggers.fire(this.deployment, "errors", "7.2 % since 22:36", this.lena);
		Visitor lena = come(Look.DESKTOP.withoutScript(), visitors, this.lena);
		lena.visit(this.deployment.place());
		List<String> pages = Stream
			.concat(lena.page().locator(".sub .nav-l a").all().stream().map((link) -> link.getAttribute("href")),
					Stream
						.of("/edit", "/close", "/cancel", "/trail", "/items/SAF-1", "/pause", "/triggers/errors/alerts",
								"/triggers/errors/fire", "/new-trigger", "/rollback/begin", "/roll-calls")
						.map((page) -> this.deployment.place() + page))
			.toList();
		for (String page : pages) {
			lena.visit(page);
			assertThat(lena.page().locator("#alarm")).isVisible();
			assertThat(lena.page()).hasTitle(FIRED);
		}
		for (String page : List.of("/deployments", "/projects/" + this.project.key() + "/emergency")) {
			lena.visit(page);
			assertThat(lena.page()).not().hasTitle(FIRED);
		}
	}

	private void arms() {
		this.mira.visit(this.deployment.place() + "/triggers");
		new Journey(this.mira).link("Alerts for " + SENTENCE);
		assertThat(chip()).hasText("Not armed");
		new Journey(this.mira).link("Wait for the test alert");
		assertThat(armed()).containsText("Waiting for the test alert.");
		stays(this.mira);

		this.alertmanager.test(command());

		assertThat(chip()).hasText("Armed");
		assertThat(armed()).containsText("A test alert came through Test");
		assertThat(armed()).not().containsText("Waiting");
		stayed(this.mira);
	}

	private void disarms(Visitor lena) {
		String before = command();
		lena.visit(this.deployment.place() + "/triggers");
		assertThat(lena.page().locator(".triggers .armed")).containsText("Armed");
		new Journey(lena).link("Change " + SENTENCE).fill("Figure", "3").press("Save the trigger");

		assertThat(lena.page().locator(".triggers .armed")).containsText("Not armed: the go waits for a test alert");
		assertThat(chip()).hasText("Not armed");
		assertThat(this.mira.page().locator("#rule")).containsText("> 3");
		stayed(this.mira);
		this.alertmanager.test(before);
		this.mira.page().reload();
		assertThat(chip()).hasText("Not armed");
	}

	private void fires() {
		this.carl.page().waitForResponse(Pattern.compile("/changes"), () -> this.carl.visit(this.deployment.place()));
		assertThat(this.carl.page().locator("#alarm")).hasCount(0);
		stays(this.carl);

		this.alertmanager.real(command(), "9 of 100 fail");

		assertThat(this.carl.page().locator("#alarm")).containsText(SENTENCE,
				new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE));
		assertThat(this.carl.page()).hasTitle(FIRED, new PageAssertions.HasTitleOptions().setTimeout(AT_ONCE));
		assertThat(this.carl.page().locator("#mast")).containsText("No-go");
		assertThat(this.carl.page().locator("#alarm")).containsText("Lena decides: roll back, or stand down");
		assertThat(this.mira.page()).hasTitle(FIRED);
		stayed(this.carl);
	}

	private void standsDown(Visitor lena) {
		lena.expect("422");
		lena.visit(this.deployment.place());
		new Journey(lena).link("Go to the decision");
		Locator fired = lena.page().locator("section.fired");
		assertThat(fired).containsText("ErrorRate: 9 of 100 fail");
		assertThat(fired.locator(".clock-p")).containsText(Pattern.compile("Fired .*Lena decides"));
		assertThat(fired.locator(".clock-p time")).hasAttribute("datetime", Pattern.compile("^20\\d\\d-"));
		new Journey(lena).press("Stand down with this reason");
		assertThat(fired.locator(".error")).isVisible();
		assertThat(this.carl.page()).hasTitle(FIRED);
		new Journey(lena).fill("Why the deployment stays", "The probe was wrong").press("Stand down with this reason");

		assertThat(fired).hasCount(0);
		assertThat(lena.page()).not().hasTitle(FIRED);
		assertThat(this.carl.page().locator("#alarm")).hasCount(0);
		assertThat(this.carl.page()).hasTitle(Pattern.compile("^" + this.project.name() + " 4\\.2\\.0"));
		assertThat(this.carl.page().locator("#mast")).not().containsText("No-go");
		stayed(this.carl);
		assertThat(lena.page().locator("#past ~ .rows")).containsText("The probe was wrong");
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	private Locator armed() {
		return this.mira.page().locator("#armed");
	}

	private Locator chip() {
		return armed().locator(".chip");
	}

	private String command() {
		return this.mira.page().locator("#test").textContent();
	}

	/** Marks the page as it is: another one would not have the mark. */
	private static void stays(Visitor visitor) {
		visitor.page().locator("html").evaluate("root => { root.stays = true; }");
	}

	private static void stayed(Visitor visitor) {
		Page page = visitor.page();
		assertThat(page.locator("html").evaluate("root => root.stays")).isEqualTo(true);
	}

}
