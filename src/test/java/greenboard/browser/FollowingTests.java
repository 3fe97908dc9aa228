package greenboard.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.readiness.Status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Pages follow what others do, without taking anything out of the reader's hands.
 */
@BrowserTest
class FollowingTests {

	private static final Pattern DONE = Pattern.compile("\\bdone\\b");

	private static final Pattern UNSAVED = Pattern.compile("\\bunsaved\\b");

	private static final LocatorAssertions.HasClassOptions AT_ONCE = new LocatorAssertions.HasClassOptions()
		.setTimeout(1000);

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	private Actor ann;

	private Actor ben;

	private DeploymentId deployment;

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.ann = this.accounts.member("Ann", project.id(), MemberRole.MANAGER);
		this.ben = this.accounts.member("Ben", project.id(), MemberRole.CONTRIBUTOR);
		String source = "# Live " + project.key() + "\n\n## Build\n\n" + "- [ ] It holds <!-- critical -->\n".repeat(3)
				+ "- [ ] It holds too\n".repeat(40);
		this.deployment = this.scenery.deployment(this.scenery.template(source), project, this.ann);
	}

	@Test
	void leavesAnOpenNoteItsCaretAndTheScroll(Visitors visitors) {
		Page page = come(this.ann, visitors).page();
		Locator note = openNote(page, "BUI-20");
		note.pressSequentially("The figures agree");
		note.evaluate("field => { field.selectionStart = field.selectionEnd = 4; }");
		String blockers = page.locator("#blockers").textContent();
		double before = note.boundingBox().y;

		settle("BUI-1", Status.DONE);
		settle("BUI-22", Status.DONE);

		assertThat(page.locator("#i-BUI-1")).hasClass(DONE, AT_ONCE);
		assertThat(page.locator("#i-BUI-22")).hasClass(DONE, AT_ONCE);
		assertThat(page.locator("#i-BUI-22 .meta")).containsText("Ben");
		assertThat(page.locator("#blockers")).not().hasText(blockers);
		assertThat(page.locator("#live")).containsText("done by Ben");
		assertThat(note).isFocused();
		assertThat(note).hasValue("The figures agree");
		assertThat(note.evaluate("field => field.selectionStart")).isEqualTo(4);
		assertThat(note.boundingBox().y).isCloseTo(before, within(1.0));
	}

	@Test
	void changesARowUnderAnOpenNoteAndKeepsTheNote(Visitors visitors) {
		Page page = come(this.ann, visitors).page();
		Locator note = openNote(page, "BUI-2");
		note.fill("Half a sen");

		settle("BUI-2", Status.DONE);

		assertThat(page.locator("#i-BUI-2")).hasClass(DONE, AT_ONCE);
		assertThat(note).hasValue("Half a sen");
		assertThat(note).isFocused();
	}

	@Test
	void keepsAFilterInForce(Visitors visitors) {
		Visitor visitor = come(this.ann, visitors);
		visitor.visit(this.deployment.place() + "?show=critical");
		assertThat(visitor.page().locator(".tick")).hasCount(3);

		settle("BUI-3", Status.DONE);
		settle("BUI-9", Status.DONE);

		assertThat(visitor.page().locator("#i-BUI-3")).hasClass(DONE, AT_ONCE);
		assertThat(visitor.page().locator(".tick")).hasCount(3);
	}

	@Test
	void leavesWhatIsTypedOnOtherPages(Visitors visitors) {
		Visitor visitor = come(this.ann, visitors);
		Page page = visitor.page();
		visitor.visit(this.deployment.place() + "/edit");
		page.fill("input[name=version]", "4.3.0");

		page.waitForResponse((response) -> response.url().endsWith("/edit"), () -> settle("BUI-1", Status.DONE));

		assertThat(page.locator("input[name=version]")).hasValue("4.3.0");
		visitor.visit(this.deployment.place() + "/history");
		settle("BUI-2", Status.DONE);
		assertThat(page.locator("main")).containsText("BUI-2");
	}

	@Test
	void followsOnTheList(Visitors visitors) {
		Visitor visitor = come(this.ann, visitors);
		visitor.visit("/deployments?kiosk");
		Locator row = visitor.page().locator("[id='d-" + this.deployment + "'] .last-did");

		settle("BUI-1", Status.DONE);

		assertThat(row).containsText("Ben");
	}

	@Test
	void offersAgainWhatWasTickedWithoutAConnection(Visitors visitors) {
		Visitor visitor = come(this.ann, visitors);
		Page page = visitor.page();
		visitor.expect("ERR_INTERNET_DISCONNECTED");
		visitor.expect("Failed to fetch");
		page.context().setOffline(true);
		assertThat(page.locator("#away")).containsText("Connection lost at");

		page.locator("#t-BUI-1").click();
		page.locator("#t-BUI-2").click();
		assertThat(page.locator("#i-BUI-1")).hasClass(UNSAVED);
		assertThat(page.locator("#i-BUI-2")).hasClass(UNSAVED);
		assertThat(page.locator("#toast")).containsText("Not saved");
		settle("BUI-7", Status.DONE);

		page.context().setOffline(false);
		assertThat(page.locator("#i-BUI-7")).hasClass(DONE);
		assertThat(page.locator("#i-BUI-1")).hasClass(UNSAVED);
		assertThat(page.locator("#away")).containsText("not saved");
		page.locator("#away button").click();

		assertThat(page.locator("#i-BUI-1")).hasClass(DONE);
		assertThat(page.locator("#i-BUI-2")).hasClass(DONE);
		assertThat(page.locator("#away")).isHidden();
		visitor.visit(this.deployment.place());
		assertThat(page.locator("li.done")).hasCount(3);
	}

	@Test
	void saysWhoElseIsHere(Visitors visitors) {
		Page ann = come(this.ann, visitors).page();
		Visitor ben = come(this.ben, visitors);

		assertThat(ann.locator("#here")).hasText("Ben is here too");
		assertThat(ben.page().locator("#here")).hasText("Ann is here too");
	}

	private Visitor come(Actor actor, Visitors visitors) {
		Visitor visitor = visitors.come(Look.DESKTOP).signedIn(this.accounts.session(actor));
		visitor.page().waitForResponse(Pattern.compile("/changes"), () -> visitor.visit(this.deployment.place()));
		return visitor;
	}

	private static Locator openNote(Page page, String key) {
		page.locator("#m-" + key).click();
		Locator note = page.locator("#f-" + key + "-note");
		note.click();
		return note;
	}

	private void settle(String key, Status state) {
		this.items.settle(this.deployment, new Settling(key, state, null, java.util.List.of(), Expected.seen(0)),
				this.ben);
	}

}
