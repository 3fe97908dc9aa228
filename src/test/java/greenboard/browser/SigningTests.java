package greenboard.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody rejects, approves what has changed under their eyes, and finds it stale.
 */
@BrowserTest
class SigningTests {

	private static final String SOURCE = """
			---
			title: Ferry
			roles:
			  - {title: Safety Officer, when: before, required: true}
			---

			# Ferry

			## Safety

			- [ ] Life jackets are counted <!-- key: SAF-1, critical -->
			- [ ] The horn is heard <!-- key: SAF-2 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	private Actor aiko;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.aiko = this.accounts.approver("Aiko", project.id(), "Safety Officer");
		this.accounts.withPassword(this.aiko);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), project, Actor.SYSTEM);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void signsWhatTheyWereShownAndNothingElse(Look look, Visitors visitors) {
		Visitor aiko = visitors.come(look).signedIn(this.accounts.session(this.aiko));
		aiko.expect("422");
		aiko.expect("409");
		aiko.visit("/sign-offs");
		aiko.press(aiko.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safety Officer for")));
		new Journey(aiko).link("Check and sign").press("Sign as Safety Officer");
		assertThat(aiko.page().locator(".summary")).containsText("Choose what you say.");
		assertThat(aiko.page().locator(".summary")).containsText("Enter your password.");

		rejects(aiko);
		approvesOnlyOnceItIsInOrder(aiko);
		findsItStale(aiko);
	}

	private void rejects(Visitor aiko) {
		says(aiko, "I reject", "Reject as Safety Officer");
		assertThat(aiko.page().locator(".summary")).containsText("Say why");
		new Journey(aiko).fill("Comment", "The jackets are not here yet");
		says(aiko, "I reject", "Reject as Safety Officer");
		assertThat(aiko.page().locator(".said")).hasText("Signed. You rejected.");
		aiko.visit(this.deployment.place());
		assertThat(aiko.page().getByText("Safety Officer has rejected").first()).isVisible();
	}

	private void approvesOnlyOnceItIsInOrder(Visitor aiko) {
		aiko.visit(this.deployment.place() + "/sign-offs/safety-officer/sign");
		assertThat(aiko.page().getByText("An approval is not possible")).isVisible();
		says(aiko, "I approve", "Approve as Safety Officer");
		assertThat(aiko.page().locator(".summary")).containsText("SAF-1");

		settle(Status.DONE);
		says(aiko, "I approve", "Approve as Safety Officer");
		assertThat(aiko.page().locator(".summary")).containsText("Nothing was signed.");
		assertThat(aiko.page().locator("#meanwhile")).containsText("SAF-1");

		says(aiko, "I approve", "Approve as Safety Officer");
		assertThat(aiko.page().locator(".said")).hasText("Signed. You approved.");
		aiko.visit(this.deployment.place());
		assertThat(aiko.page().getByText("Safety Officer")).hasCount(0);
	}

	private void findsItStale(Visitor aiko) {
		settle(Status.OPEN);
		aiko.visit("/deployments");
		assertThat(aiko.page().locator(".top .count")).hasText("1");
		aiko.visit(this.deployment.place() + "/sign-offs/safety-officer");
		assertThat(aiko.page().getByText("Your sign-off is stale")).isVisible();
		Locator change = aiko.page().locator(".diff li");
		assertThat(change).hasCount(1);
		assertThat(change).containsText("Reopened");
		assertThat(change.locator("del")).hasText("Done");
		assertThat(change.locator("ins")).hasText("Open");
		assertThat(aiko.page().getByText("See the difference and sign again")).isVisible();
	}

	private void settle(Status state) {
		this.items.settle(this.deployment, Settling.of("SAF-1", state, null), Actor.SYSTEM);
	}

	private static void says(Visitor aiko, String words, String button) {
		aiko.page().getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check();
		aiko.page().fill("#password", TestAccounts.PASSWORD);
		new Journey(aiko).press(button);
	}

}
