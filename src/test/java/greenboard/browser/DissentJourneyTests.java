package greenboard.browser;

import java.util.List;
import java.util.Optional;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A document that names nobody to sign, with two roles added in the preview: one rejects,
 * and either what they miss is mended or a lead goes over it.
 */
@BrowserTest
class DissentJourneyTests {

	@Autowired
	private TestAccounts accounts;

	private ProjectSummary project;

	private String title = "";

	private String failed = "";

	private Visitor mira;

	private Visitor lena;

	private Visitor sam;

	private Visitor pavel;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void makesAProject() {
		this.project = this.accounts.project();
		this.title = this.project.name() + " 4.2.0 to production";
	}

	@ParameterizedTest
	@MethodSource("looks")
	void goesOnceWhatWasRejectedIsMended(Look look, Visitors visitors) {
		come(look, visitors);
		start(Documents.webShop(), "Backend", "Deployment validation");
		mend();
	}

	@ParameterizedTest
	@MethodSource("looks")
	void goesWithTheOriginalOnceWhatWasRejectedIsMended(Look look, Visitors visitors) {
		Optional<String> document = Documents.original("003");
		if (document.isPresent()) {
			come(look, visitors);
			start(document.get(), "Backend Configuration", "Deployment Validation");
			mend();
		}
	}

	@ParameterizedTest
	@MethodSource("looks")
	void goesWithDissentOverEachByName(Look look, Visitors visitors) {
		come(look, visitors);
		start(Documents.webShop(), "Backend", "Deployment validation");
		dissent();
	}

	@ParameterizedTest
	@MethodSource("looks")
	void goesWithTheOriginalAndWithDissent(Look look, Visitors visitors) {
		Optional<String> document = Documents.original("003");
		if (document.isPresent()) {
			come(look, visitors);
			start(document.get(), "Backend Configuration", "Deployment Validation");
			dissent();
		}
	}

	private void come(Look look, Visitors visitors) {
		this.mira = come(look, visitors, this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER));
		this.lena = come(look, visitors, this.accounts.member("Lena", this.project.id(), MemberRole.LEAD));
		this.sam = come(look, visitors, this.accounts.approver("Sam", this.project.id(), "Security Officer"));
		this.pavel = come(look, visitors, this.accounts.approver("Pavel", this.project.id(), "Product Owner"));
	}

	private Visitor come(Look look, Visitors visitors, Actor actor) {
		this.accounts.withPassword(actor);
		return visitors.come(look).signedIn(this.accounts.session(actor));
	}

	/** Everything is done but one item, which has failed. */
	private void start(String document, String uncategorised, String later) {
		Journey journey = new Journey(this.mira).paste(document)
			.category(uncategorised, "Infrastructure")
			.phase(later, "Deploy")
			.addRole("Security Officer", "Technical")
			.addRole("Product Owner", "Business")
			.publish()
			.start(this.project.name(), "4.2.0");
		List<String> open = journey.openKeys("PREPARE");
		this.failed = open.get(open.size() - 1);
		journey.settle(open.subList(0, open.size() - 1))
			.open(this.failed)
			.fill("Note, or the reason for the state", "Two of nine do not answer")
			.press("Mark failed");
		assertThat(this.mira.page().locator("#i-" + this.failed)).hasClass(Pattern.compile("\\bfailed\\b"));
		reject();
	}

	private void reject() {
		this.sam.expect("422");
		Signer signer = new Signer(this.sam).awaits(1)
			.takes("Security Officer", this.title)
			.reads("What is not in order", this.failed, "Failed")
			.says("I reject", "Reject as Security Officer")
			.reads("Say why. To reject or to abstain needs a reason.");
		signer.comments("This has to answer first")
			.says("I reject", "Reject as Security Officer")
			.hears("Signed. You rejected.");
	}

	private void mend() {
		seesTheRejection();
		this.mira.visit("/deployments?project=" + this.project.key());
		new Journey(this.mira).link(this.project.name() + " 4.2.0").tick(this.failed);
		assertThat(this.mira.page().locator("#mast")).containsText("100.0 everything is done");

		thinksItOver();
		new Signer(this.sam)
			.reads("What changed since you signed", this.failed, "Nothing in your scope is open or has failed.")
			.says("I approve", "Approve as Security Officer")
			.hears("Signed. You approved.");
		new Signer(this.pavel).awaits(1)
			.takes("Product Owner", this.title)
			.says("I approve", "Approve as Product Owner")
			.hears("Signed. You approved.")
			.awaits(0);

		decide();
		new Journey(this.lena).press("Record the go");
		assertThat(this.lena.page().locator("#mast .verdict")).hasText("Go");
		assertThat(this.lena.page().locator("#mast")).not().containsText("dissent");
	}

	/** What Sam rejected awaits Sam again, since it is other than it was. */
	private void thinksItOver() {
		new Signer(this.sam).awaits(1);
		this.sam.visit("/sign-offs");
		Locator waiting = this.sam.page().getByLabel("Awaits your signature");
		assertThat(waiting).containsText("changed since you rejected it");
		this.sam.press(waiting.getByRole(AriaRole.LINK));
		new Journey(this.sam).link("Check and sign again");
	}

	private void seesTheRejection() {
		this.lena.visit("/deployments?project=" + this.project.key());
		assertThat(this.lena.page().locator(".dep .chip")).hasText("Hold");
		new Journey(this.lena).link("Security Officer has rejected");
		assertThat(this.lena.page().locator("h1")).hasText("Security Officer");
		assertThat(this.lena.page().locator("main")).containsText("This has to answer first");
	}

	private void decide() {
		this.lena.visit("/deployments?project=" + this.project.key());
		new Journey(this.lena).link(this.project.name() + " 4.2.0").link("Decision");
	}

	private void dissent() {
		this.lena.expect("422");
		decide();
		goOver("Go against the refusal of Security Officer", "The proxy hides both");
		new Journey(this.lena).press("Record the go with dissent");
		assertThat(this.lena.page().locator(".summary")).isVisible();
		goOver("Go without the signature of Product Owner", "Pavel said yes on the phone");
		new Journey(this.lena).press("Record the go with dissent");

		assertThat(this.lena.page().locator("#mast .verdict")).hasText("Go");
		assertThat(this.lena.page().locator("#mast")).containsText("with dissent");
		assertThat(this.lena.page().locator("main")).containsText("A go with dissent is in force");
		assertThat(this.lena.page().locator("main")).containsText("The proxy hides both");
		this.mira.visit("/deployments?project=" + this.project.key());
		assertThat(this.mira.page().locator(".dep .chip")).hasText("Go");
		assertThat(this.mira.page().locator(".dep-why li").first()).hasText("Go with dissent");
		new Journey(this.mira).link(this.project.name() + " 4.2.0");
		assertThat(this.mira.page().locator("#mast")).containsText("with dissent");
		new Journey(this.mira).link("History");
		Locator entries = this.mira.page()
			.locator(".trail li", new Page.LocatorOptions().setHasText("Lena went over a sign-off:"));
		assertThat(entries).hasCount(2);
		assertThat(entries.getByText("“The proxy hides both”")).isVisible();
		assertThat(entries.getByText("“Pavel said yes on the phone”")).isVisible();
	}

	private void goOver(String words, String reason) {
		Locator line = this.lena.page().locator(".opt", new Page.LocatorOptions().setHasText(words));
		line.getByRole(AriaRole.CHECKBOX).check();
		line.getByLabel("Why").fill(reason);
	}

}
