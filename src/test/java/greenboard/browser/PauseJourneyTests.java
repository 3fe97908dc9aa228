package greenboard.browser;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A team stops and goes through a card: one reads and another one does, each on a phone;
 * everybody confirms what was done from memory; and somebody without a mouse.
 */
@BrowserTest
class PauseJourneyTests {

	private static final Pattern DONE = Pattern.compile("\\bdone\\b");

	private static final int LINES = 12;

	private static final int MOST_STEPS = 100;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private ProjectSummary project;

	private Actor rita;

	private DeploymentId deployment;

	static Stream<Look> phones() {
		return Stream.of(Look.PHONE, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		this.project = this.accounts.project();
		this.rita = this.accounts.member("Rita", this.project.id(), MemberRole.MANAGER);
		StringBuilder source = new StringBuilder("# Lock " + this.project.key() + "\n\n## Cutover\n\n");
		IntStream.rangeClosed(1, LINES)
			.forEach((line) -> source.append("- [ ] Line ")
				.append(line)
				.append(" <!-- key: CUT-")
				.append(line)
				.append(" -->\n"));
		this.deployment = this.scenery.deployment(this.scenery.template(source.toString()), this.project, this.rita);
	}

	@Test
	void letsOneReadAndAnotherDo(Visitors visitors) {
		askForTwo(visitors);
		Visitor rita = stop(Look.PHONE, visitors, this.rita);
		Visitor dan = stop(Look.PHONE, visitors,
				this.accounts.member("Dan", this.project.id(), MemberRole.CONTRIBUTOR));
		assertThat(rita.page().locator("main")).containsText("One person reads the line aloud, another one does it");
		assertThat(done(rita)).hasCount(0);
		assertThat(done(dan)).hasCount(0);
		dan.page().locator("html").evaluate("root => { root.stays = true; }");
		for (int line = 1; line <= 3; line++) {
			assertThat(now(rita)).containsText("Line " + line);
			new Journey(rita).press("Read out");
			assertThat(now(rita)).containsText("You read it out. Somebody else does it and confirms it");
			assertThat(done(rita)).hasCount(0);
			if (line == 2) {
				confirmsOwnReading(rita);
			}
			assertThat(now(dan)).containsText("Line " + line);
			assertThat(now(dan)).containsText("read out by Rita");
			if (line == 1) {
				assertThat(dan.page().locator("html").evaluate("root => root.stays")).isEqualTo(true);
			}
			new Journey(dan).press("Done, next");
			assertThat(line(dan, line)).containsText("Dan");
			assertThat(line(rita, line)).containsText("Dan");
			assertThat(line(rita, line)).hasClass(DONE);
			left(rita, 6 - line);
		}
	}

	/** What the page does not offer is refused when it is sent all the same. */
	private void confirmsOwnReading(Visitor rita) {
		rita.expect("409");
		now(rita).locator("form[action$='/readings']").evaluate("""
				form => {
					form.action = form.action.replace('readings', 'confirmations');
					form.submit();
				}""");
		assertThat(rita.page().locator("[role=alert].warn"))
			.containsText("You read CUT-2 out. In this project somebody else confirms it.");
		left(rita, 5);
		rita.visit(this.deployment.place() + "/pause");
		new Journey(rita).link("Cutover");
	}

	@ParameterizedTest
	@MethodSource("phones")
	void confirmsWhatWasDoneCardByCard(Look look, Visitors visitors) {
		Visitor rita = stop(look, visitors, this.rita);
		new Journey(rita).link("Do, confirm");
		for (int card = 1; card <= 2; card++) {
			assertThat(rita.page().locator("main")).containsText("Card " + card + " of 2");
			int lines = rita.page().locator(".pp > li").count();
			assertThat(lines).isBetween(5, 9);
			for (int left = lines; left > 0; left--) {
				left(rita, left);
				assertThat(confirm(rita)).hasCount(left);
				rita.press(confirm(rita).first());
			}
			assertThat(rita.page().locator(".pause-s[role=status]")).hasText("You are through with this card.");
			if (card == 1) {
				new Journey(rita).link("Next card");
			}
		}
		rita.visit(this.deployment.place());
		assertThat(rita.page().locator("li.done")).hasCount(LINES);
	}

	@Test
	void needsNoMouse(Visitors visitors) {
		Visitor rita = come(Look.DESKTOP, visitors, this.rita);
		Page page = rita.page();
		rita.visit(this.deployment.place() + "/pause");
		tabTo(page, ".pause-n .rows a");
		page.keyboard().press("Enter");
		for (int left = 6; left > 0; left--) {
			left(rita, left);
			tabTo(page, "form[action$='/confirmations'] button");
			page.keyboard().press("Enter");
			assertThat(line(rita, 7 - left)).hasClass(DONE);
		}
		assertThat(page.locator(".pause-s[role=status]")).hasText("You are through with this card.");
		tabTo(page, ".acts a.btn-primary");
		page.keyboard().press("Enter");
		assertThat(page.locator("main")).containsText("Card 2 of 2");
	}

	/** The rule of the project, switched on where its settings are. */
	private void askForTwo(Visitors visitors) {
		Visitor mira = come(Look.DESKTOP, visitors, this.rita);
		mira.visit("/projects/" + this.project.key() + "/settings");
		mira.page().locator("#readerDiffers").check();
		new Journey(mira).press("Save settings");
		mira.visit("/projects/" + this.project.key() + "/settings");
		assertThat(mira.page().locator("#readerDiffers")).isChecked();
	}

	private Visitor stop(Look look, Visitors visitors, Actor actor) {
		Visitor visitor = come(look, visitors, actor);
		visitor.visit(this.deployment.place() + "/pause");
		new Journey(visitor).link("Cutover");
		assertThat(visitor.page().locator("h1")).hasText("Pause point: Cutover");
		return visitor;
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	private static Locator now(Visitor visitor) {
		return visitor.page().locator(".pp [aria-current=step]");
	}

	private static Locator line(Visitor visitor, int number) {
		return visitor.page().locator("#p-CUT-" + number);
	}

	private static Locator done(Visitor visitor) {
		return visitor.page().getByText("Done, next");
	}

	private static Locator confirm(Visitor visitor) {
		return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm").setExact(true));
	}

	private static void left(Visitor visitor, int count) {
		assertThat(visitor.page().locator(".pause-s[role=status]"))
			.hasText((count == 1) ? "One line is open." : count + " lines are open.");
	}

	private static void tabTo(Page page, String selector) {
		Locator target = page.locator(selector).first();
		assertThat(target).isVisible();
		for (int step = 0; step < MOST_STEPS; step++) {
			page.keyboard().press("Tab");
			if ((Boolean) target.evaluate("element => element === document.activeElement")) {
				return;
			}
		}
		throw new AssertionError("Tab does not reach " + selector);
	}

}
