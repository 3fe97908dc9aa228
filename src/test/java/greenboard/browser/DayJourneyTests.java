package greenboard.browser;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The whole day of a deployment, from 4 hours before to 2 hours after and the signature
 * that closes it, with the clock moved from stop to stop.
 */
@BrowserTest
@Import(TestClock.class)
class DayJourneyTests {

	private static final Duration BEFORE = Duration.ofHours(4);

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private Days days;

	private ProjectSummary project;

	private Actor mira;

	private String place = "";

	private Look look;

	private Visitors visitors;

	private Visitor desk;

	private DaySteps day;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE, Look.DESKTOP.withoutScript());
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromFourHoursBeforeToTheClosing(Look look, Visitors visitors) {
		this.look = look;
		this.visitors = visitors;
		this.project = this.accounts.project();
		this.mira = this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER, MemberRole.LEAD);
		DeploymentId id = this.days.soon(this.project, BEFORE, this.mira);
		this.place = id.place();
		comesTogether();
		looksOnceMore();
		decides();
		deploys();
		looksAfterwards();
		closes();
	}

	private void comesTogether() {
		come();
		this.desk.visit(this.place);
		this.day.tick("PRE-1", "PRE-2");
		this.day.visit();
		this.day.due("4 hours before: come together", "3 open");
		this.day.next("1 hour before: look once more");
		this.day.countdown("T−(4:00:00|3:5\\d:)");
		this.day.late(0);
		this.day.tick("COME-1", "COME-2");
		this.day.visit();
		this.day.due("4 hours before: come together", "1 open");
	}

	private void looksOnceMore() {
		later(Duration.ofHours(3));
		this.day.countdown("T−(1:00:00|0:5\\d:)");
		this.day.late(1);
		this.day.late("4 hours before: come together");
		this.day.due("1 hour before: look once more", "6 open");
		pausesOnAPhone();
		this.day.tick("COME-3");
		this.day.visit();
		this.day.late(0);
		assertThat(page().locator(".now-l .due")).hasCount(0);
	}

	private void pausesOnAPhone() {
		Visitor phone = this.visitors.come(this.look.script() ? Look.PHONE : Look.PHONE.withoutScript())
			.signedIn(this.accounts.session(this.mira));
		phone.visit(this.place + "/day");
		phone.press(phone.page()
			.locator(".stop", new Page.LocatorOptions().setHasText("1 hour before"))
			.getByText("Pause point"));
		assertThat(phone.page().locator("h1")).hasText("Pause point: 1 hour before: look once more");
		for (int left = 6; left > 0; left--) {
			assertThat(phone.page().locator(".pp [aria-current=step]")).hasCount(1);
			assertThat(phone.page().locator(".pause-s[role=status]"))
				.hasText((left == 1) ? "One line is open." : left + " lines are open.");
			new Journey(phone).press("Done, next");
		}
		assertThat(phone.page().locator(".pause-s[role=status]")).hasText("You are through with this card.");
	}

	private void decides() {
		sign("Security Officer", "Sam");
		this.desk.visit(this.place + "/decision");
		new Journey(this.desk).press("Record the go");
		assertThat(page().locator("#mast .verdict")).hasText("Go");
	}

	private void deploys() {
		later(Duration.ofHours(1));
		this.day.countdown("T[−+]0:0\\d:");
		this.day.due("Deploying", "2 open");
		new Journey(this.desk).press("Begin now");
		assertThat(page().getByText("The work is under way")).isVisible();
		this.day.visit();
		this.day.tick("DEP-1", "DEP-2");
		this.day.visit();
		new Journey(this.desk).press("It is deployed");
		assertThat(page()).hasTitle(Pattern.compile("^After "));
	}

	private void looksAfterwards() {
		later(Duration.ofMinutes(30));
		this.day.countdown("T\\+0:3\\d:");
		this.day.due("30 minutes after: first look", "2 open");
		this.day.due("First 24 hours", "1 open");
		this.day.next("1 hour after: second look");
		this.day.tick("FIRST-1");
		later(Duration.ofMinutes(30));
		this.day.late(1);
		this.day.late("30 minutes after: first look");
		this.day.due("1 hour after: second look", "1 open");
		this.day.tick("FIRST-2", "SECOND-1");
		later(Duration.ofHours(1));
		this.day.countdown("T\\+2:0\\d:");
		this.day.late(0);
		this.day.due("2 hours after: wind down", "1 open");
		this.day.tick("WIND-1");
	}

	private void closes() {
		sign("Operations Lead", "Olga");
		come();
		this.desk.visit(this.place + "/close");
		page().getByLabel("It succeeded", new Page.GetByLabelOptions().setExact(true)).check();
		new Journey(this.desk).press("Close the deployment");
		assertThat(page().locator("#mast .verdict")).hasText("Closed");
		this.day.visit();
		assertThat(page().locator("#outlook")).containsText("It has ended. Nothing is due any more.");
		assertThat(page().locator(".tick[role=checkbox]")).hasCount(0);
	}

	/** A session of its own for each stop, as none lasts the whole day. */
	private void come() {
		this.desk = this.visitors.come(this.look).signedIn(this.accounts.session(this.mira));
		this.day = new DaySteps(this.desk, this.place);
	}

	private void later(Duration duration) {
		this.clock.forward(duration);
		come();
	}

	private Page page() {
		return this.desk.page();
	}

	private void sign(String role, String name) {
		Actor actor = this.accounts.approver(name, this.project.id(), role);
		this.accounts.withPassword(actor);
		new Signer(this.visitors.come(this.look).signedIn(this.accounts.session(actor))).awaits(1)
			.takes(role, this.project.name() + " 4.2.0 to production")
			.says("I approve", "Approve as " + role)
			.hears("Signed. You approved.");
	}

}
