package greenboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The board without a mouse and without seeing it.
 */
@BrowserTest
class KeyboardTests {

	private static final int MOST_STEPS = 200;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private ProjectSummary project;

	private Actor mira;

	private DeploymentId deployment;

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.mira = this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER);
		this.deployment = this.scenery.deployment(this.scenery.template(Documents.webShop()), this.project, this.mira);
	}

	@Test
	void leadsFromTheSignInToTheExport(Visitor visitor) throws IOException {
		Page page = visitor.page();
		String email = this.accounts.withPassword(this.mira);
		visitor.visit("/login");
		tabTo(page, "Tab", "#email");
		page.keyboard().type(email);
		tabTo(page, "Tab", "#password");
		page.keyboard().type(TestAccounts.PASSWORD);
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Deployments");

		tabTo(page, "Tab", "#find");
		page.keyboard().type(this.project.name());
		page.keyboard().press("Enter");
		page.waitForURL("**/deployments?q=**");
		tabTo(page, "Tab", ".dep h3 a");
		page.keyboard().press("Enter");
		page.waitForURL("**" + this.deployment.place());

		tabTo(page, "Tab", "#t-INF-2");
		page.keyboard().press("Space");
		assertThat(page.locator("#i-INF-2")).hasClass("done");
		assertThat(page.locator("#live")).hasText("Each container has limits for memory and CPU, done by Mira");
		assertThat(page.locator("#t-INF-2")).isFocused();

		tabTo(page, "Tab", "#m-INF-2");
		page.keyboard().press("Enter");
		assertThat(page.locator("#f-INF-2-note")).isVisible();
		tabTo(page, "Tab", "#f-INF-2-note");
		page.keyboard().type("2 GB and 1 CPU each");
		tabTo(page, "Tab", "button[formaction$='/note']");
		page.keyboard().press("Enter");
		assertThat(page.locator("#i-INF-2 > .row-i > .meta")).containsText("note");
		tabTo(page, "Shift+Tab", "#m-INF-2");
		page.keyboard().press("Escape");
		assertThat(page.locator("#p-INF-2")).isEmpty();
		assertThat(page.locator("#m-INF-2")).isFocused();

		tabTo(page, "Shift+Tab", "details.menu > summary");
		page.keyboard().press("Enter");
		tabTo(page, "Tab", "a[href$='/checklist.md']");
		Download export = page.waitForDownload(() -> page.keyboard().press("Enter"));
		Assertions.assertThat(Files.readString(export.path()))
			.contains("[x] Each container has limits for memory and CPU", "2 GB and 1 CPU each");
	}

	@Test
	void namesABoxByItsItemAndCountsInWords(Visitor visitor) {
		Page page = open(visitor);

		assertThat(page.getByRole(AriaRole.CHECKBOX,
				new Page.GetByRoleOptions().setName("Weak passwords are refused").setExact(true)))
			.hasCount(1);
		assertThat(page.locator("section[aria-labelledby] > .sec-h > .end").first())
			.hasText(Pattern.compile("^\\d+ of \\d+"));
	}

	@Test
	void movesAndTicksBySingleLetters(Visitor visitor) {
		Page page = open(visitor);

		page.keyboard().press("n");
		assertThat(page.locator("#t-INF-2")).isFocused();
		page.keyboard().press("x");
		assertThat(page.locator("#i-INF-2")).hasClass("done");
		page.keyboard().press("j");
		assertThat(page.locator("#t-INF-3")).isFocused();
		page.keyboard().press("k");
		assertThat(page.locator("#t-INF-2")).isFocused();
		page.keyboard().press("?");
		assertThat(page.locator("dialog#keys")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("dialog#keys")).isHidden();
	}

	@Test
	void leavesLettersAloneInFieldsAndWhenTheyAreSwitchedOff(Visitor visitor) {
		Page page = open(visitor);
		page.locator("#find").focus();
		page.keyboard().type("jx?");
		assertThat(page.locator("#find")).hasValue("jx?");
		assertThat(page.locator("dialog#keys")).isHidden();

		visitor.visit("/account");
		page.locator("#singleKeys").uncheck();
		page.locator("main form .btn-primary").click();
		assertThat(page.locator(".said")).isVisible();
		visitor.visit(this.deployment.place());
		page.keyboard().press("n");
		page.keyboard().press("x");
		page.keyboard().press("?");
		assertThat(page.locator("dialog#keys")).isHidden();
		assertThat(page.locator("li.done")).hasCount(0);
	}

	private Page open(Visitor visitor) {
		visitor.signedIn(this.accounts.session(this.mira)).visit(this.deployment.place());
		return visitor.page();
	}

	private static void tabTo(Page page, String key, String selector) {
		for (int step = 0; step < MOST_STEPS; step++) {
			page.keyboard().press(key);
			if ((boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
				return;
			}
		}
		Assertions.fail("%s is not reached with %s", selector, key);
	}

}
