package greenboard.browser;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What stands above the list follows a tick without moving the row that was ticked.
 */
@BrowserTest
class StillnessTests {

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private Actor ann;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.ann = this.accounts.member("Ann", project.id(), MemberRole.MANAGER);
		String source = "# Still " + project.key() + "\n\n## Build\n\n" + "- [ ] It holds <!-- critical -->\n".repeat(2)
				+ "- [ ] It holds too\n".repeat(40);
		this.deployment = this.scenery.deployment(this.scenery.template(source), project, this.ann);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void keepsTheTickedRowWhereItIs(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(this.ann));
		visitor.visit(this.deployment.place());
		Page page = visitor.page();
		for (int i = 0; i < 2; i++) {
			for (boolean atTheTop : new boolean[] { true, false }) {
				Locator row = page.locator(".items > li").nth(atTheTop ? i : i + 5);
				page.evaluate("top => scrollTo(0, top ? 1 : 300)", atTheTop);
				row.scrollIntoViewIfNeeded();
				tickAndMeasure(page, row);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("looks")
	void signsOutFromTheHeadOfThePage(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(this.ann));
		visitor.visit(this.deployment.place());
		visitor.page().locator(".me summary").click();
		visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();

		assertThat(visitor.page()).hasURL(Pattern.compile(".*/login$"));
		visitor.visit(this.deployment.place());
		assertThat(visitor.page()).hasURL(Pattern.compile(".*/login.*"));
	}

	private static void tickAndMeasure(Page page, Locator row) {
		double before = row.boundingBox().y;
		page.waitForResponse((response) -> response.url().endsWith("/standing"),
				() -> row.locator(".tick").first().click());
		page.waitForFunction(
				"() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");

		assertThat(row.boundingBox().y).isCloseTo(before, within(1.0));
	}

}
