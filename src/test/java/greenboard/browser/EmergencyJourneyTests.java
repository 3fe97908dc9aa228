package greenboard.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
 * Somebody with a phone in an emergency: one tap to whom to call and what to do. Before
 * it, a manager writes down whom.
 */
@BrowserTest
class EmergencyJourneyTests {

	private static final String SOURCE = """
			# Ferry %s

			## Hull

			- [ ] Painted <!-- key: HUL-1 -->

			## Emergency contacts

			- **DevOps Lead**: [Name, Phone, Email]
			- **Support**: +46 8 123 45 67, help@example.test

			## Rollback plan

			1. **Stop** what runs
			   ```bash
			   docker compose down
			   ```

			## Incident response

			- [ ] The incident has a lead <!-- key: INC-1 -->
			- [ ] The partner was called <!-- key: INC-2 -->
			""";

	private static final LocatorAssertions.IsInViewportOptions WHOLLY = new LocatorAssertions.IsInViewportOptions()
		.setRatio(1);

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private ProjectSummary project;

	private Actor mira;

	private DeploymentId deployment;

	static Stream<Look> phones() {
		return Stream.of(Look.PHONE, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.mira = this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE.formatted(this.project.key())),
				this.project, this.mira);
	}

	@ParameterizedTest
	@MethodSource("phones")
	void isOneTapAwayFromTheChecklist(Look look, Visitors visitors) {
		Visitor carl = come(look, visitors, this.accounts.member("Carl", this.project.id(), MemberRole.CONTRIBUTOR));
		carl.visit(this.deployment.place());
		assertThat(carl.page().locator(".nav-l .help")).isInViewport(WHOLLY);
		new Journey(carl).link("Emergency");

		assertThat(carl.page().locator("h1")).containsText("Emergency");
		Locator support = contact(carl, "Support");
		assertThat(support.locator("a[href='tel:+4681234567']")).isInViewport(WHOLLY);
		assertThat(support.locator("a[href='mailto:help@example.test']")).isVisible();
		assertThat(contact(carl, "DevOps Lead")).containsText("Not filled in");
		assertThat(carl.page().locator("main")).containsText("docker compose down");
		Locator incident = carl.page().locator("section:has(#work)");
		assertThat(incident).containsText("The incident has a lead");
		assertThat(incident).containsText("The partner was called");
		new Journey(carl).open("INC-1");
	}

	@ParameterizedTest
	@MethodSource("phones")
	void callsWhomAManagerHasWrittenDown(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors, this.mira);
		mira.visit(this.deployment.place());
		new Journey(mira).link("Emergency").link("Fill in DevOps Lead");
		assertThat(mira.page().locator("#role")).hasValue("DevOps Lead");
		fill(mira);
		change(mira);
		remove(mira);
	}

	/** A number that nobody can dial is refused, and what was typed stays. */
	private void fill(Visitor mira) {
		mira.expect("422");
		new Journey(mira).fill("Name", "Sara Lindqvist")
			.fill("Phone", "ask Sara")
			.fill("Mail", "sara@example.test")
			.press("Add contact");
		Page page = mira.page();
		assertThat(page.locator(".field.wrong, .wrong"))
			.containsText("Enter a number with digits, like +46 8 123 45 67.");
		assertThat(page.locator("#role")).hasValue("DevOps Lead");
		assertThat(page.locator("#name")).hasValue("Sara Lindqvist");
		assertThat(page.locator("#phone")).hasValue("ask Sara");
		assertThat(page.locator("#mail")).hasValue("sara@example.test");
		new Journey(mira).fill("Phone", "+46 (0)8 765 43 21").press("Add contact");

		assertThat(page.locator(".call-l li")).containsText("Sara Lindqvist");
		new Journey(mira).link("Emergency page");
		Locator lead = contact(mira, "DevOps Lead");
		assertThat(lead.locator("a[href='tel:+4687654321']")).isInViewport(WHOLLY);
		assertThat(lead.locator("a[href='mailto:sara@example.test']")).isVisible();
		assertThat(page.locator("main")).not().containsText("Not filled in");
	}

	private void change(Visitor mira) {
		new Journey(mira).link("Contacts of the project")
			.link("Change DevOps Lead")
			.fill("Phone", "112")
			.press("Save contact");
		assertThat(mira.page().locator(".call-l li")).containsText("112");
		new Journey(mira).link("Emergency page");
		assertThat(contact(mira, "DevOps Lead").locator("a[href='tel:112']")).isVisible();
	}

	private void remove(Visitor mira) {
		new Journey(mira).link("Contacts of the project").press("Remove DevOps Lead");
		assertThat(mira.page().locator("main")).containsText("Nobody yet");
		new Journey(mira).link("Emergency page");
		assertThat(mira.page().locator("a[href='tel:112']")).hasCount(0);
		assertThat(contact(mira, "Support").locator("a[href^='tel:']")).isVisible();
	}

	@Test
	void leadsFromEveryPageOfTheDeployment(Visitors visitors) {
		Visitor carl = come(Look.PHONE.withoutScript(), visitors,
				this.accounts.member("Carl", this.project.id(), MemberRole.VIEWER));
		for (String page : new String[] { "", "/day", "/score", "/sign-offs", "/triggers", "/rollback", "/decision",
				"/after", "/reference", "/history", "/items/HUL-1", "/trail", "/roll-calls" }) {
			carl.visit(this.deployment.place() + page);
			assertThat(carl.page().locator(".nav-l .help")).isInViewport(WHOLLY);
			assertThat(carl.page().locator(".nav-l .help")).hasAttribute("href",
					"/projects/" + this.project.key() + "/emergency?deployment=" + this.deployment);
		}
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	private static Locator contact(Visitor visitor, String role) {
		return visitor.page().locator(".call-l li", new Page.LocatorOptions().setHasText(role));
	}

}
