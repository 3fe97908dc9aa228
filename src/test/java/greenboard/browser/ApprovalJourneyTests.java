package greenboard.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * A document with roles before and after the deployment, from its import through the
 * signatures of five people, the go, the day itself and three more signatures to the
 * closing.
 */
@BrowserTest
class ApprovalJourneyTests {

	private static final List<String> BEFORE = List.of("Project Manager", "Tech Lead", "QA Lead", "DevOps Lead",
			"Security Officer");

	private static final List<String> AFTER = List.of("Deployment Lead", "Operations Lead", "Quality Lead");

	private static final Map<String, List<String>> TITLES = Map.of("Petra", List.of("Project Manager"), "Tom",
			List.of("Tech Lead", "Deployment Lead"), "Quinn", List.of("QA Lead", "Quality Lead"), "Dana",
			List.of("DevOps Lead", "Operations Lead"), "Sam", List.of("Security Officer"));

	@Autowired
	private TestAccounts accounts;

	private ProjectSummary project;

	private String title = "";

	private Visitors visitors;

	private Look look;

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
	void leadsFromADocumentToTheClosing(Look look, Visitors visitors) {
		lead(Documents.clinic(), "Answers within 400 ms", look, visitors);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromTheOriginalToTheClosing(Look look, Visitors visitors) {
		Optional<String> document = Documents.original("001");
		if (document.isPresent()) {
			lead(document.get(), "API response time < 500ms", look, visitors);
		}
	}

	private void lead(String document, String criterion, Look look, Visitors visitors) {
		this.look = look;
		this.visitors = visitors;
		Visitor mira = come("Mira", MemberRole.MANAGER);
		Visitor lena = come("Lena", MemberRole.LEAD);
		Map<String, Signer> signers = signers();
		prepare(document, mira);
		String place = mira.path();
		decide(place, signers, lena);
		deploy(lena);
		verify(place, criterion, mira);
		close(place, signers, mira);
	}

	private void prepare(String document, Visitor mira) {
		Journey journey = new Journey(mira).paste(document);
		assertThat(mira.page().getByText("Every task-list entry has a place")).isVisible();
		assertThat(mira.page().locator("[id^=role-] b")).hasText(all().toArray(String[]::new));
		journey.publish().start(this.project.name(), "4.2.0").shows("Hold", "0.0", "100.0");
		assertBlocked(mira, 6);
		List<String> open = journey.openKeys("PREPARE");
		journey.tick(open.get(0), open.get(1)).settle(open.subList(2, open.size()));
		assertThat(mira.page().locator("#mast")).containsText("100.0 everything is done");
		assertBlocked(mira, 5);
	}

	private void decide(String place, Map<String, Signer> signers, Visitor lena) {
		for (int i = 0; i < BEFORE.size(); i++) {
			sign(signers, BEFORE.get(i));
			lena.visit(place);
			assertThat(lena.page().locator("#mast .verdict")).hasText((i < BEFORE.size() - 1) ? "Hold" : "Ready");
			assertBlocked(lena, BEFORE.size() - 1 - i);
			assertThat(lena.page().getByText(BEFORE.get(i) + " has not signed")).hasCount(0);
		}
		signers.values().forEach((signer) -> signer.awaits(0));
		lena.visit("/deployments?project=" + this.project.key());
		assertThat(lena.page().locator(".dep .chip")).hasText("Ready");
		new Journey(lena).link(this.project.name() + " 4.2.0").link("Decision").press("Record the go");
		assertThat(lena.page().locator("#mast .verdict")).hasText("Go");
		assertThat(lena.page().locator("main")).containsText("A go is in force");
	}

	private void deploy(Visitor lena) {
		Journey journey = new Journey(lena).press("Begin now");
		assertThat(lena.page().getByText("The work is under way")).isVisible();
		journey.settle(journey.openKeys("DEPLOY")).press("It is deployed");
		assertThat(lena.page()).hasTitle(Pattern.compile("^After "));
		assertThat(lena.page().getByText("It is deployed")).hasCount(0);
		assertThat(lena.page().locator("#closing ~ .rows a"))
			.hasText(AFTER.stream().map((role) -> role + " has not signed").toArray(String[]::new));
	}

	private void verify(String place, String criterion, Visitor mira) {
		mira.visit(place + "/after");
		Locator line = mira.page().locator(".follow li", new Page.LocatorOptions().setHasText(criterion));
		line.getByRole(AriaRole.TEXTBOX).fill("310 ms");
		mira.press(line.locator("button[value=true]"));
		assertThat(line).containsText("Met, 310 ms, Mira");
		new Journey(mira).link("Checklist");
		Journey journey = new Journey(mira);
		journey.settle(journey.openKeys("VERIFY")).link("After");

		new Journey(mira).fill("What you notice", "The cache was cold for ten minutes");
		mira.page().selectOption("#severity", "HIGH");
		new Journey(mira).press("Write it down");
		Locator note = mira.page().locator(".follow li", new Page.LocatorOptions().setHasText("The cache was cold"));
		assertThat(note.locator(".tag")).hasText(new String[] { "High", "Open" });
		new Journey(mira).fill("How note 1 was resolved", "Warmed up by hand").press("Resolve");
		assertThat(note.locator(".tag")).hasText(new String[] { "High", "Resolved" });
		assertThat(note).containsText("Warmed up by hand");
	}

	private void close(String place, Map<String, Signer> signers, Visitor mira) {
		mira.expect("409");
		closing(place, mira);
		assertThat(mira.page().locator("main")).containsText("Deployment Lead, Operations Lead, Quality Lead");
		assertThat(mira.page().locator("#notes")).hasValue("A cold cache");
		assertThat(mira.page().locator("#o-WITH_INCIDENTS")).isChecked();
		AFTER.forEach((role) -> sign(signers, role));
		closing(place, mira);
		assertThat(mira.page().locator("#mast .verdict")).hasText("Closed");
		mira.visit("/deployments?ended=true&project=" + this.project.key());
		assertThat(mira.page().locator(".dep .chip")).hasText("With incidents");
	}

	private void closing(String place, Visitor mira) {
		mira.visit(place + "/after");
		new Journey(mira).link("Close the deployment");
		mira.page().getByLabel("With incidents", new Page.GetByLabelOptions().setExact(true)).check();
		new Journey(mira).fill("What there is to say about it", "A cold cache").press("Close the deployment");
	}

	private void sign(Map<String, Signer> signers, String role) {
		String name = TITLES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().contains(role))
			.findFirst()
			.orElseThrow()
			.getKey();
		signers.get(name)
			.awaits(1)
			.takes(role, this.title)
			.reads("Your printed name will be " + name, "100.0", "Nothing in your scope is open or has failed.")
			.says("I approve", "Approve as " + role)
			.hears("Signed. You approved.")
			.awaits(0);
	}

	private Map<String, Signer> signers() {
		return TITLES.keySet().stream().collect(Collectors.toMap((name) -> name, (name) -> {
			Actor actor = this.accounts.approver(name, this.project.id(), TITLES.get(name).toArray(String[]::new));
			this.accounts.withPassword(actor);
			return new Signer(this.visitors.come(this.look).signedIn(this.accounts.session(actor)));
		}));
	}

	private Visitor come(String name, MemberRole role) {
		return this.visitors.come(this.look)
			.signedIn(this.accounts.session(this.accounts.member(name, this.project.id(), role)));
	}

	private static List<String> all() {
		return Stream.concat(BEFORE.stream(), AFTER.stream()).toList();
	}

	private static void assertBlocked(Visitor visitor, int blockers) {
		assertThat(visitor.page().locator(".why section:has(#blockers) li")).hasCount(blockers);
	}

}
