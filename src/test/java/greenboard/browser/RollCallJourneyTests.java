package greenboard.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.rollcall.Five;
import greenboard.rollcall.Five.Crew;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Five people on devices of their own are asked one after the other, and a lead goes with
 * the dissent of two.
 */
@BrowserTest
@Import(Five.class)
class RollCallJourneyTests {

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Five five;

	private Crew crew;

	@BeforeEach
	void start() {
		this.crew = this.five.start();
	}

	@Test
	void goesWithTheDissentOfTwoOfFive(Visitors visitors) {
		Visitor lena = come(Look.DESKTOP, visitors, this.crew.lead());
		List<Visitor> people = new ArrayList<>();
		for (int place = 0; place < 5; place++) {
			people.add(come((place % 2 == 0) ? Look.PHONE : Look.DESKTOP, visitors, this.crew.people().get(place)));
		}
		lena.visit(this.crew.id().place() + "/decision");
		people.get(0).visit(this.crew.id().place());
		new Journey(lena).link("Call the roll").press("Call the roll");
		assertThat(people.get(0).page().locator("#asked-role")).containsText("Role 1 is asked");
		assertThat(lena.page().locator("#turn")).hasText("Role 1 is asked");
		answer(people, 1, "Go", "");
		answer(people, 2, "Go", "");
		this.five.settle(this.crew, "SEC-3", false);
		this.five.settle(this.crew, "SEC-3", true);
		answer(people, 3, "No-go, because of the reason below", "The proxy drops one in nine");
		this.five.settle(this.crew, "BLD-1", false);
		people.get(0).visit(place());
		assertThat(people.get(0).page().locator("#station-role-1"))
			.containsText("asked again: BLD-1 Compiled is open again");
		answer(people, 1, "Go", "");
		answer(people, 2, "Go", "");
		answer(people, 3, "No-go, because of the reason below", "The proxy drops one in nine");
		this.five.settle(this.crew, "BLD-1", true);
		answer(people, 4, "Go if the condition below is met", "Watch the queue");
		answer(people, 5, "I abstain, for the reason below", "New in this role");
		decide(lena);
		people.get(0).visit(this.crew.id().place() + "/decision");
		new Journey(people.get(0)).link("Roll calls").link("Roll call 1");
		assertThat(people.get(0).page().locator("#station-role-3")).containsText("The proxy drops one in nine");
	}

	@Test
	void leadsFromTheSummaryToTheFieldThatIsMissing(Visitors visitors) {
		Visitor lena = come(Look.DESKTOP, visitors, this.crew.lead());
		lena.visit(this.crew.id().place() + "/roll-calls");
		new Journey(lena).press("Call the roll");
		Visitor first = come(Look.PHONE, visitors, this.crew.people().get(0));
		first.expect("422");
		first.visit(place());
		new Journey(first).press("Answer as Role 1");
		assertThat(first.page().locator("#answer-role-1 .error")).isVisible();
		first.page().getByText("No-go, because of the reason below").click();
		new Journey(first).press("Answer as Role 1");
		first.page().locator(".summary a").click();
		assertThat(first.page().locator("#said-role-1")).isFocused();
		assertThat(first.page().locator(".wrong .error")).isVisible();
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		this.accounts.withPassword(actor);
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	private String place() {
		return this.crew.id().place() + "/roll-calls/1";
	}

	private void answer(List<Visitor> people, int number, String answer, String said) {
		Visitor visitor = people.get(number - 1);
		visitor.visit(this.crew.id().place());
		assertThat(visitor.page().locator("#asked-role")).containsText("Role " + number + " is asked");
		visitor.press(visitor.page().locator("#asked-role a"));
		visitor.page()
			.getByLabel(answer, new Page.GetByLabelOptions().setExact(true))
			.and(visitor.page().getByRole(AriaRole.RADIO))
			.check();
		visitor.page().getByLabel("Reason, or the condition").fill(said);
		visitor.press(visitor.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer as Role " + number)));
		assertThat(visitor.page().locator("#station-role-" + number)).containsText("Person " + number);
	}

	private void decide(Visitor lena) {
		lena.visit(place());
		assertThat(lena.page().locator("#turn")).hasText("All have answered");
		new Journey(lena).link("Record the decision");
		goOver(lena, "Go over the no-go of Role 3", "Two in nine were allowed");
		goOver(lena, "Go although Role 5 abstained", "Role 4 knows it too");
		new Journey(lena).press("Record the go with dissent");
		assertThat(lena.page().locator("main")).containsText("A go with dissent is in force");
		assertThat(lena.page().locator("main")).containsText("Role 3 said no-go in the roll call");
		assertThat(lena.page().locator("main")).containsText("Role 5 abstained in the roll call");
		lena.visit(this.crew.id().place());
		assertThat(lena.page().locator("#mast")).containsText("with dissent");
		lena.visit(place());
		assertThat(lena.page().locator("#turn")).containsText("Go, recorded by Lena");
		lena.visit("/deployments?project=" + this.crew.project().key());
		assertThat(lena.page().locator(".dep-why li").first()).hasText("Go with dissent");
		lena.visit(this.crew.id().place() + "/history");
		assertThat(lena.page().locator(".trail")).containsText("asked again in the roll call");
	}

	private static void goOver(Visitor lena, String words, String reason) {
		Locator line = lena.page().locator(".opt", new Page.LocatorOptions().setHasText(words));
		line.getByRole(AriaRole.CHECKBOX).check();
		line.getByLabel("Why").fill(reason);
	}

}
