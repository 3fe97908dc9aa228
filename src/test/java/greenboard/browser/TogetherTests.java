package greenboard.browser;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
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
import greenboard.templates.TemplateLibrary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Two people on one checklist of 180 items who do not hear of each other, and saving that
 * fails: no tick is lost, none is overwritten unseen, none is shown that was not saved.
 */
@BrowserTest
class TogetherTests {

	private static final Pattern DONE = Pattern.compile("\\bdone\\b");

	private static final Pattern OPEN = Pattern.compile("\\bopen\\b");

	private static final Pattern FAILED = Pattern.compile("\\bfailed\\b");

	private static final Pattern UNSAVED = Pattern.compile("\\bunsaved\\b");

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private TemplateLibrary library;

	private Actor ann;

	private Actor ben;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.ann = this.accounts.member("Ann", project.id(), MemberRole.MANAGER);
		this.ben = this.accounts.member("Ben", project.id(), MemberRole.CONTRIBUTOR);
		this.deployment = this.scenery.deployment(Documents.original("000")
			.map(this.scenery::template)
			.orElseGet(() -> this.library.newest("integrated-system").orElseThrow()), project, this.ann);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void keepsTheTicksOfBoth(Look look, Visitors visitors) {
		Visitor ann = come(this.ann, look, visitors);
		Visitor ben = come(this.ben, look, visitors);
		String first = keyOfOpenItem(ann, 0);
		String second = keyOfOpenItem(ben, 1);

		ann.press(box(ann, first));
		ben.press(box(ben, second));

		assertSaved(ann, first);
		assertSaved(ben, second);
		for (Visitor visitor : new Visitor[] { ann, ben }) {
			visitor.visit(this.deployment.place());
			assertThat(item(visitor, first)).hasClass(DONE);
			assertThat(meta(visitor, first)).containsText("Ann");
			assertThat(item(visitor, second)).hasClass(DONE);
			assertThat(meta(visitor, second)).containsText("Ben");
		}
	}

	@ParameterizedTest
	@MethodSource("looks")
	void showsTheLaterOneWhatIsThereNowAndWhoDidIt(Look look, Visitors visitors) {
		Visitor ann = come(this.ann, look, visitors);
		Visitor ben = come(this.ben, look, visitors);
		String key = keyOfOpenItem(ann, 0);
		ann.visit(this.deployment.place() + "/items/" + key);
		ann.page().fill("#f-" + key + "-note", "The figures do not agree");
		ann.press(ann.page().locator("button[value=FAILED]"));
		assertThat(item(ann, key)).hasClass(FAILED);

		ben.expect("409");
		ben.press(box(ben, key));

		assertThat(item(ben, key).locator(".problem"))
			.containsText(key + " was changed in the meantime: Failed, by Ann. Your change was not saved.");
		assertThat(item(ben, key)).hasClass(FAILED);
		assertThat(box(ben, key)).hasAttribute("aria-checked", "false");
		assertThat(item(ben, key)).containsText("The figures do not agree");
		ben.visit(this.deployment.place());
		assertThat(item(ben, key)).hasClass(FAILED);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void agreesWithWhoeverWantedTheSame(Look look, Visitors visitors) {
		Visitor ann = come(this.ann, look, visitors);
		Visitor ben = come(this.ben, look, visitors);
		String key = keyOfOpenItem(ann, 0);

		ann.press(box(ann, key));
		assertSaved(ann, key);
		ben.press(box(ben, key));

		assertSaved(ben, key);
		assertThat(meta(ben, key)).containsText("Ann");
	}

	@Test
	void neverShowsATickThatWasNotSaved(Visitors visitors) {
		Visitor ann = come(this.ann, Look.DESKTOP, visitors);
		String key = keyOfOpenItem(ann, 0);
		ann.expect("ERR_");
		ann.expect("503");
		ann.expect("Failed to fetch");
		ann.page().route("**/state?**", Route::abort);

		ann.press(box(ann, key));
		assertUnsaved(ann, key, "Greenboard cannot be reached");

		ann.page().unroute("**/state?**");
		ann.page().route("**/state?**", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
		ann.page().locator("#toast button").click();
		assertUnsaved(ann, key, "503");

		ann.page().unroute("**/state?**");
		ann.page().locator("#toast button").click();
		assertSaved(ann, key);
		ann.visit(this.deployment.place());
		assertThat(item(ann, key)).hasClass(DONE);
	}

	@Test
	void saysThatOneWasSignedOut(Visitors visitors) {
		Visitor ann = come(this.ann, Look.DESKTOP, visitors);
		String key = keyOfOpenItem(ann, 0);
		ann.expect("403");
		ann.page().context().clearCookies();

		ann.press(box(ann, key));

		assertThat(item(ann, key)).hasClass(UNSAVED);
		assertThat(box(ann, key)).hasAttribute("aria-checked", "false");
		assertThat(ann.page().locator("#toast")).containsText("Not saved");
	}

	@Test
	void takesATickBack(Visitors visitors) {
		Visitor ann = come(this.ann, Look.PHONE, visitors);
		String key = keyOfOpenItem(ann, 0);
		ann.press(box(ann, key));
		assertSaved(ann, key);

		ann.page().locator("#toast button").click();

		assertThat(item(ann, key)).hasClass(OPEN);
		assertThat(item(ann, key)).not().hasAttribute("aria-busy", "true");
		ann.visit(this.deployment.place());
		assertThat(item(ann, key)).hasClass(OPEN);
		ann.visit(this.deployment.place() + "/history");
		assertThat(ann.page().locator("main")).containsText("Ann");
	}

	private Visitor come(Actor actor, Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(actor));
		visitor.page().route("**/changes**", Route::abort);
		visitor.expect("/changes");
		visitor.visit(this.deployment.place());
		return visitor;
	}

	private static String keyOfOpenItem(Visitor visitor, int which) {
		return visitor.page().locator("li.open > .row-i > .tick").nth(which).getAttribute("id").substring(2);
	}

	private static void assertSaved(Visitor visitor, String key) {
		assertThat(box(visitor, key)).hasAttribute("aria-checked", "true");
		assertThat(item(visitor, key)).hasClass(DONE);
		assertThat(item(visitor, key)).not().hasAttribute("aria-busy", "true");
	}

	private static void assertUnsaved(Visitor visitor, String key, String reason) {
		assertThat(visitor.page().locator("#toast")).containsText("Not saved: " + reason);
		assertThat(item(visitor, key)).hasClass(UNSAVED);
		assertThat(item(visitor, key)).hasClass(OPEN);
		assertThat(box(visitor, key)).hasAttribute("aria-checked", "false");
	}

	private static Locator item(Visitor visitor, String key) {
		return visitor.page().locator("#i-" + key);
	}

	private static Locator box(Visitor visitor, String key) {
		return visitor.page().locator("#t-" + key);
	}

	private static Locator meta(Visitor visitor, String key) {
		return item(visitor, key).locator("> .row-i > .meta");
	}

}
