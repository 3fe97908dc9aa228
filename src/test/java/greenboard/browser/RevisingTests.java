package greenboard.browser;

import java.util.List;
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
import greenboard.templates.TemplateVersion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The checklist of a running deployment, reworded, added to, left out in part and moved
 * to another version.
 */
@BrowserTest
class RevisingTests {

	private static final Pattern NOT_APPLICABLE = Pattern.compile("\\bna\\b");

	private static final Pattern DONE = Pattern.compile("\\bdone\\b");

	private static final String SOURCE = """
			# Bakery of %s

			## Oven

			- [ ] It is hot <!-- key: OVE-1 -->
			- [ ] It is clean <!-- key: OVE-2 -->

			## Delivery (if applicable)

			- [ ] The van is fuelled <!-- key: DEL-1 -->
			- [ ] The round is planned <!-- key: DEL-2 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private String source;

	private Actor mira;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		this.source = SOURCE.formatted(project.key());
		this.deployment = this.scenery.deployment(this.scenery.template(this.source), project, this.mira);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void keepsTheOldWordsInTheTrail(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);

		new Journey(mira).open("OVE-1")
			.unfold("Change the wording")
			.fill("Words", "It is at 230 degrees")
			.fill("Why it is reworded", "Hot means nothing")
			.press("Save the new wording");

		assertThat(mira.page().locator("#n-OVE-1")).hasText("It is at 230 degrees");
		mira.visit(this.deployment.place() + "/history");
		assertThat(mira.page().locator(".trail li").first()).containsText("reworded OVE-1");
		assertThat(mira.page().locator(".trail li").first()).containsText("It is hot");
		assertThat(mira.page().locator(".trail li").first()).containsText("“Hot means nothing”");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void addsAnItemOnceTheReasonIsThere(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);

		new Journey(mira).link("Add an item to Oven").fill("What has to hold", "The door shuts").press("Add the item");
		assertThat(mira.page().locator(".summary")).isVisible();
		assertThat(mira.page().locator("#text")).hasValue("The door shuts");
		new Journey(mira).fill("Why it is added", "It did not yesterday").press("Add the item");

		Locator added = mira.page().locator("li:target");
		assertThat(added).containsText("The door shuts");
		assertThat(added.locator(".tag")).hasText("added");
		mira.visit(this.deployment.place() + "/history");
		assertThat(mira.page().locator(".trail li").first()).containsText("“It did not yesterday”");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leavesAnOptionalSectionOutInOneAct(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);

		new Journey(mira).link("Does not apply here: Delivery (if applicable)");
		assertThat(mira.page().getByText("2 items become not applicable and leave the score.")).isVisible();
		new Journey(mira).press("Leave the section out");

		for (String key : List.of("DEL-1", "DEL-2")) {
			assertThat(item(mira, key)).hasClass(NOT_APPLICABLE);
		}
		assertThat(item(mira, "OVE-1")).hasClass("open");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void showsWhatAnotherVersionChangesAndKeepsWhatWasSettled(Look look, Visitors visitors) {
		TemplateVersion second = this.scenery
			.template(this.source.replace("- [ ] The round is planned <!-- key: DEL-2 -->\n", "")
				.replace("It is clean", "It is swept")
				.replace("\n## Delivery", "- [ ] The flour is weighed <!-- key: OVE-3 -->\n\n## Delivery"));
		Visitor mira = come(look, visitors);
		new Journey(mira).tick("OVE-1", "OVE-2", "DEL-2")
			.unfold("Deployment")
			.link("Move to another version of the checklist")
			.press("Show what would change");

		assertThat(part(mira, "Come in, open")).containsText("The flour is weighed");
		assertThat(part(mira, "Go, with what was settled")).containsText("The round is planned");
		assertThat(part(mira, "Go, with what was settled")).containsText("Done so far");
		assertThat(part(mira, "Change")).containsText("It is swept");
		mira.visit(this.deployment.place());
		assertThat(mira.page().locator("#n-OVE-2")).hasText("It is clean");

		mira.visit(this.deployment.place() + "/template?to=" + second.number());
		new Journey(mira).press("Move to version " + second.number());
		assertThat(item(mira, "OVE-1")).hasClass(DONE);
		assertThat(item(mira, "OVE-2")).hasClass(DONE);
		assertThat(mira.page().locator("#n-OVE-2")).hasText("It is swept");
		assertThat(item(mira, "OVE-3")).hasClass("open");
		assertThat(item(mira, "DEL-2")).hasCount(0);
	}

	private Visitor come(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(this.mira));
		visitor.visit(this.deployment.place());
		return visitor;
	}

	private static Locator part(Visitor visitor, String heading) {
		return visitor.page()
			.locator("section.block", new com.microsoft.playwright.Page.LocatorOptions().setHas(visitor.page()
				.locator("h3", new com.microsoft.playwright.Page.LocatorOptions().setHasText(heading))));
	}

	private static Locator item(Visitor visitor, String key) {
		return visitor.page().locator("#i-" + key);
	}

}
