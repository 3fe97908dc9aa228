package greenboard.browser;

import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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
 * From a deployment that had incidents to the draft of its checklist's next version.
 */
@BrowserTest
class LessonJourneyTests {

	private static final String NOTE = "The cache was cold and the first page took a minute";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	static Stream<Look> looks() {
		return Stream.of(Look.PHONE, Look.PHONE.withoutScript());
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromIncidentsToThePreviewOfTheNextVersion(Look look, Visitors visitors) {
		ProjectSummary project = this.accounts.project();
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		DeploymentId id = this.scenery.deployment(
				this.scenery.template(Documents.webShop()
					.replaceFirst("^", "---\ntitle: Web shop\nkey: lessons-" + UUID.randomUUID() + "\n---\n\n")),
				project, mira);
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(mira));
		Journey journey = new Journey(visitor);
		visitor.visit(id.place() + "/after");
		journey.fill("What you notice", NOTE).press("Write it down");
		journey.link("Close the deployment");
		visitor.page().locator("#o-WITH_INCIDENTS").check();
		journey.press("Close the deployment");

		journey.link("See what the checklist can learn from it").unfold("Make it an item: " + NOTE);
		Locator form = visitor.page().locator("form[action$='/taking']");
		assertThat(form.getByLabel("The item")).hasValue("Ruled out: " + NOTE);
		form.getByLabel("The item").fill("The cache is warm before the switch");
		form.getByLabel("Section").selectOption(new SelectOption().setLabel("Tests in advance"));
		journey.press("Take it into the draft");

		assertThat(visitor.page().locator("h1")).hasText("Import preview");
		assertThat(visitor.page().locator(".said")).containsText("It stands in the draft below.");
		Locator item = visitor.page()
			.locator(".leaf", new Page.LocatorOptions().setHasText("The cache is warm before the switch"));
		assertThat(item).isInViewport();
		assertThat(visitor.page().locator(".src")).containsText("went out with incidents on");
		journey.publish();
		assertThat(visitor.page().locator("main")).containsText("The cache is warm before the switch");
	}

}
