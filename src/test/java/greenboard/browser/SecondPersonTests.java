package greenboard.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What one person asks for and another one grants.
 */
@BrowserTest
class SecondPersonTests {

	private static final String SOURCE = """
			# Ferry

			## Safety

			- [ ] Life jackets are counted <!-- key: SAF-1, critical -->
			- [ ] The horn is heard <!-- key: SAF-2 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	private Actor carl;

	private Actor lena;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.carl = this.accounts.member("Carl", project.id(), MemberRole.CONTRIBUTOR, MemberRole.LEAD);
		this.lena = this.accounts.member("Lena", project.id(), MemberRole.LEAD);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), project, this.lena);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void grantsAWaiverThatAnotherPersonAskedFor(Look look, Visitors visitors) {
		String until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
		Visitor carl = come(this.carl, look, visitors);
		new Journey(carl).open("SAF-1")
			.unfold("Ask for a waiver")
			.fill("Why it will not be done in time", "Twelve are on their way")
			.fill("What limits the damage meanwhile", "Twelve passengers fewer")
			.fill("Last day on which the waiver holds", until)
			.press("Ask for the waiver");
		assertAwaited(carl, "waiver asked for by Carl");

		Visitor lena = come(this.lena, look, visitors);
		new Journey(lena).link("Requests 1").open("SAF-1");
		assertThat(item(lena)).containsText("Carl asks for a waiver");
		assertThat(item(lena)).containsText("Twelve passengers fewer");
		new Journey(lena).press("Grant the waiver");

		assertThat(item(lena)).hasClass(Pattern.compile("\\bwaived\\b"));
		assertThat(item(lena).locator(".why-i")).hasText("Waived until " + until + ": Twelve are on their way");
		assertThat(item(lena)).containsText("Asked for by Carl, granted by Lena: Twelve are on their way");
		carl.visit(this.deployment.place());
		assertThat(carl.page().locator("#mast")).not().containsText("SAF-1");
		assertThat(carl.page().locator(".why")).containsText("Without its waivers");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void agreesThatACriticalItemDoesNotApply(Look look, Visitors visitors) {
		Visitor carl = come(this.carl, look, visitors);
		carl.expect("422");
		new Journey(carl).open("SAF-1").press("Ask for not applicable");
		assertThat(item(carl).locator(".wrong .error")).isVisible();
		new Journey(carl).fill("Note, or the reason for the state", "It does not leave the harbour")
			.press("Ask for not applicable");
		assertAwaited(carl, "not applicable asked for by Carl");

		Visitor lena = come(this.lena, look, visitors);
		new Journey(lena).open("SAF-1").press("Agree that it does not apply");

		assertThat(item(lena)).hasClass(Pattern.compile("\\bna\\b"));
		assertThat(item(lena).locator(".why-i")).hasText("Not applicable: It does not leave the harbour");
		lena.visit(this.deployment.place());
		new Journey(lena).shows("Hold", "0.0", "100.0");
	}

	/** It stays as it was, and who asked cannot answer, although they may grant. */
	private void assertAwaited(Visitor carl, String words) {
		assertThat(item(carl)).hasClass(Pattern.compile("\\bopen\\b"));
		assertThat(item(carl).locator(".tag.risk")).hasText(words);
		assertThat(item(carl).getByText("Withdraw my request")).isVisible();
		assertThat(item(carl).locator("form[action$='/grant'], form[action$='/refusal']")).hasCount(0);
	}

	private Visitor come(Actor actor, Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(actor));
		visitor.visit(this.deployment.place());
		return visitor;
	}

	private static Locator item(Visitor visitor) {
		return visitor.page().locator("#i-SAF-1");
	}

}
