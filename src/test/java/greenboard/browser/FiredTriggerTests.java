package greenboard.browser;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A rollback trigger fired from a phone, seen by a lead, and stood down.
 */
@BrowserTest
class FiredTriggerTests {

	private static final String SOURCE = """
			---
			title: Ferry
			triggers:
			  - {key: horn, text: "The horn is silent for 5 minutes"}
			---

			# Ferry

			## Safety

			- [ ] Life jackets are counted <!-- key: SAF-1 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private ProjectSummary project;

	private Actor carl;

	private Actor lena;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.PHONE, Look.PHONE.withoutScript(), Look.DESKTOP);
	}

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.carl = this.accounts.member("Carl", this.project.id(), MemberRole.CONTRIBUTOR);
		this.lena = this.accounts.member("Lena", this.project.id(), MemberRole.LEAD);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), this.project, this.lena);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isSeenAsNoGoOnTheListUntilALeadStandsItDown(Look look, Visitors visitors) {
		Visitor carl = visitors.come(look).signedIn(this.accounts.session(this.carl));
		carl.visit("/deployments?project=" + this.project.key());
		carl.expect("422");
		new Journey(carl).link(this.project.name() + " 4.2.0")
			.link("Triggers")
			.link("Fire The horn is silent for 5 minutes")
			.press("Fire: make it a no-go");
		assertThat(carl.page().locator(".wrong .error")).isVisible();
		new Journey(carl).fill("What you see", "Nothing since 22:36").press("Fire: make it a no-go");
		assertThat(carl.page().locator(".fired")).containsText("The horn is silent for 5 minutes");
		assertThat(carl.page().locator(".fired form")).hasCount(0);

		Visitor lena = visitors.come(Look.DESKTOP).signedIn(this.accounts.session(this.lena));
		lena.visit("/deployments?project=" + this.project.key());
		assertThat(row(lena).locator(".chip")).hasText(Pattern.compile("No-go"));
		new Journey(lena).link("Rollback trigger fired: The horn is silent for 5 minutes");
		assertThat(lena.page().locator("#mast")).containsText("No-go");
		new Journey(lena).fill("Why the deployment stays", "The microphone was off")
			.press("Stand down with this reason");

		assertThat(lena.page().locator(".fired")).hasCount(0);
		assertThat(lena.page().locator("#mast")).not().containsText("No-go");
		assertThat(lena.page().locator("#past ~ .rows")).containsText("The microphone was off");
		lena.visit("/deployments?project=" + this.project.key());
		assertThat(row(lena).locator(".chip")).hasText(Pattern.compile("Hold"));
		assertThat(row(lena).locator(".last-did")).containsText("Lena stood down the rollback trigger");
	}

	private static Locator row(Visitor visitor) {
		return visitor.page().locator(".dep");
	}

}
