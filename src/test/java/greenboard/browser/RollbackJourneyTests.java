package greenboard.browser;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.readiness.Status;
import greenboard.register.Register;
import greenboard.templates.TemplateLibrary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A deployment of the checklist for Django and Next.js is taken back while it is under
 * way: rehearsed before, decided by the person whom the trigger names, by both of its
 * plans, on a desktop and a phone that follow each other.
 */
@BrowserTest
@Import(TestClock.class)
class RollbackJourneyTests {

	private static final String TRIGGER = "Error rate > 5 % for 10 minutes";

	private static final String APPLICATION = "Take the application back";

	private static final String DATABASE = "Take the database back";

	private static final String DOWN = "docker compose -f docker-compose.prod.yml down";

	private static final String RESTORE = "docker exec -i POSTGRES_CONTAINER psql --single-transaction -U DB_USER"
			+ " -d DB_NAME < BACKUP_FILE.sql";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private Scenery scenery;

	@Autowired
	private Register register;

	@Autowired
	private Decided decided;

	private Actor lena;

	private Actor olga;

	private DeploymentId id;

	private Visitor desk;

	private Visitor phone;

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.lena = this.accounts.member("Lena", project.id(), MemberRole.LEAD);
		this.olga = this.accounts.member("Olga", project.id(), MemberRole.LEAD);
		this.accounts.approver("Sam", project.id(), "Technical Lead", "DevOps Engineer", "Security Officer",
				"Product Owner");
		this.id = this.scenery.deployment(this.library.newest("django-nextjs").orElseThrow(), project, this.lena);
	}

	@Test
	void isTakenBackByBothPlansWhileAllFollow(Visitors visitors) {
		come(visitors, Look.DESKTOP, Look.PHONE);
		namesWhoDecides();
		rehearses();
		this.decided.begin(this.id, this.lena);
		fires();
		decides();
		takesTheApplicationBack();
		takesTheDatabaseBack();
		verifies();
		Assertions.assertThat(this.desk.page().evaluate("window.stays")).isEqualTo(true);
		keepsTheRecord();
	}

	@Test
	void isTakenBackWithoutScripts(Visitors visitors) {
		come(visitors, Look.DESKTOP.withoutScript(), Look.PHONE.withoutScript());
		this.decided.begin(this.id, this.lena);
		this.desk.visit(this.id.place() + "/triggers");
		fire();
		this.clock.forward(Duration.ofMinutes(3));
		this.phone.visit(this.id.place());
		decide("Lena decides");
		RunSteps steps = new RunSteps(this.phone).start(1);
		this.clock.forward(Duration.ofMinutes(4));
		steps.done(1).lasts(1, 4).skip(2, "").refused(2, "Say what happened, or why.", "Not begun");
		steps.skip(2, "The tag is there already").is(2, "Skipped").start(3).done(3);
		steps.choose(DATABASE).skip(4, "Nothing was migrated").is(4, "Skipped");
		this.desk.visit(this.id.place() + "/rollback");
		new Journey(this.desk).fill("What shows that the old version works again", "0.1 % since 23:05")
			.press("Rolled back: close the deployment");
		keepsTheRecord();
	}

	/** However little time a step took, the page of who follows stops counting. */
	@Test
	void stopsTheWatchOfWhatIsOver(Visitors visitors) {
		come(visitors, Look.DESKTOP, Look.PHONE);
		this.desk.visit(this.id.place() + "/rollback");
		new RunSteps(this.desk).press("Rehearse the rollback").choose(DATABASE).start(1);
		Locator watch = this.desk.page().locator("#step-1 .run-s time");
		assertThat(watch).hasAttribute("data-since", Pattern.compile("."));

		watch.evaluate("""
				old => {
				  const now = old.cloneNode(true);
				  delete now.dataset.since;
				  document.dispatchEvent(new CustomEvent('gb:morph', { detail: { old, now } }));
				}
				""");

		assertThat(watch).not().hasAttribute("data-since", Pattern.compile("."));
	}

	private void come(Visitors visitors, Look desk, Look phone) {
		this.desk = visitors.come(desk).signedIn(this.accounts.session(this.lena));
		this.phone = visitors.come(phone).signedIn(this.accounts.session(this.olga));
		this.desk.expect("422");
		this.desk.expect("409");
		this.phone.expect("422");
		if (desk.script()) {
			for (Visitor visitor : List.of(this.desk, this.phone)) {
				visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			}
		}
	}

	private void namesWhoDecides() {
		this.desk.visit(this.id.place() + "/triggers");
		new Journey(this.desk).link("Change " + TRIGGER);
		this.desk.page().selectOption("#owner", new SelectOption().setLabel("Olga"));
		new Journey(this.desk).press("Save the trigger");
		assertThat(this.desk.page().locator(".triggers")).containsText("Watched by Olga");
	}

	/** Both plans and what others are told, of which the deployment keeps nothing. */
	private void rehearses() {
		this.desk.visit(this.id.place() + "/rollback");
		assertThat(this.desk.page().locator("#rehearsed")).hasText("The rollback was never rehearsed.");
		RunSteps steps = new RunSteps(this.desk).press("Rehearse the rollback").choose(APPLICATION).choose(DATABASE);
		for (int number = 1; number <= 4; number++) {
			steps.start(number);
			this.clock.forward(Duration.ofMinutes(1));
			steps.done(number).lasts(number, 1);
		}
		steps.choose("Others must know").reads(5, "Item OTH-1").start(5).done(5);
		for (int number = 6; number <= 8; number++) {
			steps.skip(number, "Not in a rehearsal").is(number, "Skipped");
		}
		steps.press("End the rehearsal");
		assertThat(this.desk.page().locator("#run-h")).hasText("Rehearsal 1: done");
		Assertions.assertThat(this.register.item(this.id, "OTH-1", this.lena).item().state()).isEqualTo(Status.OPEN);
		new Journey(this.desk).link("All plans and rehearsals");
		assertThat(this.desk.page().locator("#rehearsed")).containsText("Last rehearsed");
		assertThat(this.desk.page().locator("#rehearsed")).containsText("It took 4:");
		assertThat(this.desk.page().locator("#past")).hasCount(0);
	}

	private void fires() {
		this.phone.visit(this.id.place() + "/day");
		this.phone.page().evaluate("window.stays = true");
		assertThat(this.phone.page().locator("#alarm")).hasCount(0);
		this.desk.visit(this.id.place() + "/triggers");
		fire();
		assertThat(this.phone.page().locator("#alarm")).containsText(TRIGGER);
		assertThat(this.phone.page().locator("#alarm")).containsText("Olga decides: roll back, or stand down");
		Assertions.assertThat(this.phone.page().evaluate("window.stays")).isEqualTo(true);
	}

	private void fire() {
		new Journey(this.desk).link("Fire " + TRIGGER)
			.fill("What you see", "7.2 % since 22:36")
			.press("Fire: make it a no-go");
		assertThat(this.desk.page().locator(".fired")).containsText("7.2 % since 22:36");
	}

	/** Seen by the other one, whose page is not loaded again from here on. */
	private void decides() {
		this.desk.visit(this.id.place() + "/rollback");
		this.desk.page().evaluate("window.stays = true");
		this.clock.forward(Duration.ofMinutes(3));
		decide("Olga decides");
		assertThat(this.desk.page().locator("#run-h")).hasText("Rolling back");
		assertThat(this.desk.page().locator("#alarm")).containsText("Olga decided: it is being rolled back");
		assertThat(this.desk.page().locator("#alarm a")).hasText("Go to the rollback");
		this.phone.visit(this.id.place() + "/rollback/begin");
		Assertions.assertThat(this.phone.path()).isEqualTo(this.id.place() + "/rollback");
		new RunSteps(this.desk).lasts(this.desk.page().locator("#to-decision time"), 3);
	}

	private void decide(String who) {
		new Journey(this.phone).link("Go to the decision");
		assertThat(this.phone.page().locator(".fired")).containsText(who);
		new Journey(this.phone).link("Go to the rollback");
		Page page = this.phone.page();
		assertThat(page.locator("#plan .opt")).hasCount(5);
		assertThat(page.locator("#plan .opt").nth(0)).containsText(APPLICATION);
		assertThat(page.locator("#plan .opt").nth(1)).containsText(DATABASE);
		page.getByLabel(APPLICATION).and(page.getByRole(AriaRole.RADIO)).check();
		new Journey(this.phone).press("Decide: roll back");
		assertThat(page.locator(".summary")).isVisible();
		assertThat(page.getByLabel(APPLICATION).and(page.getByRole(AriaRole.RADIO))).isChecked();
		new Journey(this.phone).fill("Why it is rolled back", "Orders are lost").press("Decide: roll back");
		assertThat(page.locator("#run-h")).hasText("Rolling back");
	}

	private void takesTheApplicationBack() {
		RunSteps olga = new RunSteps(this.phone);
		RunSteps lena = new RunSteps(this.desk);
		Assertions.assertThat(olga.copies(1)).isEqualTo(DOWN);
		Assertions.assertThat(lena.copies(1)).isEqualTo(DOWN);
		olga.start(1);
		lena.is(1, "Started").reads(1, "Olga");
		this.clock.forward(Duration.ofMinutes(4));
		olga.done(1).lasts(1, 4).ended(APPLICATION, 1, 3);
		lena.is(1, "Done").lasts(1, 4).ended(APPLICATION, 1, 3);
		olga.start(2).fail(2, "").refused(2, "Say what happened, or why.", "Started");
		olga.fail(2, "The tag is unknown").is(2, "Failed");
		lena.is(2, "Failed").reads(2, "The tag is unknown");
		olga.reopen(2, "Fetched the tags").start(2);
		this.clock.forward(Duration.ofMinutes(2));
		olga.done(2).lasts(2, 2);
		lena.is(2, "Done").lasts(2, 2);
		olga.skip(3, "").refused(3, "Say what happened, or why.", "Not begun");
		olga.skip(3, "It starts by itself").is(3, "Skipped").ended(APPLICATION, 3, 3);
		lena.is(3, "Skipped").reads(3, "It starts by itself").ended(APPLICATION, 3, 3);
	}

	private void takesTheDatabaseBack() {
		RunSteps olga = new RunSteps(this.phone).choose(DATABASE).ended(DATABASE, 0, 1).assign(4, "Olga");
		RunSteps lena = new RunSteps(this.desk).ended(DATABASE, 0, 1).owned(4, "Olga");
		assertThat(lena.command(4)).hasText(RESTORE);
		Assertions.assertThat(lena.copies(4)).isEqualTo(RESTORE);
		Assertions.assertThat(olga.copies(4)).isEqualTo(RESTORE);
		olga.start(4);
		lena.is(4, "Started");
	}

	private void verifies() {
		Page page = this.phone.page();
		String shown = "What shows that the old version works again";
		this.phone.expect("409");
		new Journey(this.phone).fill(shown, "0.1 % since 23:05").press("Rolled back: close the deployment");
		assertThat(page.locator(".summary")).containsText("End them first.");
		assertThat(page.getByLabel(shown)).hasValue("0.1 % since 23:05");
		this.clock.forward(Duration.ofMinutes(3));
		new RunSteps(this.phone).done(4).lasts(4, 3);
		new RunSteps(this.desk).is(4, "Done");
		page.getByLabel(shown).fill("");
		page.getByLabel("What there is to say of the deployment").fill("Try again on Thursday");
		new Journey(this.phone).press("Rolled back: close the deployment");
		assertThat(page.locator("#end .error")).containsText("Say what shows that the old version works again.");
		assertThat(page.getByLabel("What there is to say of the deployment")).hasValue("Try again on Thursday");
		new Journey(this.phone).fill(shown, "0.1 % since 23:05").press("Rolled back: close the deployment");
		assertThat(page.locator("#run-h")).hasText("Rolled back");
		assertThat(this.desk.page().locator("#run-h")).hasText("Rolled back");
	}

	private void keepsTheRecord() {
		for (Visitor visitor : List.of(this.desk, this.phone)) {
			visitor.visit(this.id.place() + "/rollback");
			assertThat(visitor.page().locator("#mast .verdict")).hasText("Closed");
			assertThat(visitor.page().locator(".run-a")).hasCount(0);
			new RunSteps(visitor).keeps(TRIGGER, "Orders are lost", "0.1 % since 23:05");
		}
	}

}
