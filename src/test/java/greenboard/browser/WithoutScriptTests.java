package greenboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
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
 * The daily work where scripts are switched off: sign in, find, tick, note, take back,
 * export.
 */
@BrowserTest
class WithoutScriptTests {

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP.withoutScript(), Look.PHONE.withoutScript());
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromTheSignInToTheExport(Look look, Visitors visitors) throws IOException {
		ProjectSummary project = this.accounts.project();
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		DeploymentId deployment = this.scenery.deployment(this.scenery.template(Documents.webShop()), project, mira);
		Visitor visitor = visitors.come(look);
		Page page = visitor.page();

		signIn(visitor, this.accounts.withPassword(mira));
		page.fill("#q", project.name());
		visitor.press(page.locator(".filter-f button"));
		assertThat(page.locator(".dep")).hasCount(1);
		visitor.press(page.locator(".dep h3 a"));
		assertThat(page).hasURL(Pattern.compile(deployment.place() + "$"));

		assertThat(page.locator("button.tick[type=submit][formaction]"))
			.hasCount(page.locator("[role=checkbox]").count());
		tick(visitor, "INF-2", "true");
		tick(visitor, "INF-3", "true");
		tick(visitor, "INF-3", "false");
		visitor.press(page.locator("#m-SEC-3"));
		page.fill("#f-SEC-3-note", "After twenty minutes");
		visitor.press(page.locator("button[formaction$='/note']"));

		visitor.visit(deployment.place());
		visitor.press(page.locator("details.menu:has(a[href$='/checklist.md']) > summary"));
		Download export = page.waitForDownload(() -> visitor.press(page.locator("a[href$='/checklist.md']")));
		Assertions.assertThat(Files.readString(export.path()))
			.contains("[x] Each container has limits", "[ ] Each service answers", "After twenty minutes");
	}

	private static void signIn(Visitor visitor, String email) {
		visitor.visit("/login");
		visitor.page().fill("#email", email);
		visitor.page().fill("#password", TestAccounts.PASSWORD);
		visitor.press(visitor.page().locator("main form .btn-primary"));
		assertThat(visitor.page().locator("h1")).hasText("Deployments");
	}

	private static void tick(Visitor visitor, String key, String checked) {
		visitor.press(visitor.page().locator("#t-" + key));
		assertThat(visitor.page().locator("#t-" + key)).hasAttribute("aria-checked", checked);
	}

}
