package greenboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
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
import greenboard.deployments.ItemManagement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Part of a checklist found, kept in the address, settled together and taken along.
 */
@BrowserTest
class FindingTests {

	private static final Pattern FAILED = Pattern.compile("\\bfailed\\b");

	private static final String SOURCE = """
			# Circus

			## Tent

			- [ ] The poles stand <!-- key: TEN-1, critical -->
			- [ ] The ropes are tight <!-- key: TEN-2 -->

			## Animals

			- [ ] The lion has eaten <!-- key: ANI-1, critical -->
			- [ ] The horses are brushed <!-- key: ANI-2 -->
			- [ ] The hay is dry <!-- key: ANI-3 -->
			""";

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private ItemManagement items;

	private Actor mira;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startsADeployment() {
		ProjectSummary project = this.accounts.project();
		this.mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		this.deployment = this.scenery.deployment(this.scenery.template(SOURCE), project, this.mira);
		this.items.assign(this.deployment, "ANI-2", this.mira.person(), this.mira);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void keepsInTheAddressWhatItShows(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);
		Journey journey = new Journey(mira);

		journey.link("Mine 1");
		assertShows(mira, "ANI-2");
		journey.link("Critical 2");
		assertShows(mira, "TEN-1", "ANI-1");
		journey.unfold("All sections").link("Animals");
		assertShows(mira, "ANI-1");
		mira.page().reload();
		assertShows(mira, "ANI-1");
		journey.link("Open 3");
		assertShows(mira, "ANI-1", "ANI-2", "ANI-3");

		Assertions.assertThat(mira.path()).contains("?show=open&section=");
	}

	@Test
	void ticksWithoutLosingTheFilterWhereNoScriptsRun(Visitors visitors) {
		Visitor mira = come(Look.PHONE.withoutScript(), visitors);

		new Journey(mira).link("Open 5");
		mira.press(mira.page().locator("#t-TEN-2"));

		assertShows(mira, "TEN-1", "ANI-1", "ANI-2", "ANI-3");
		Assertions.assertThat(mira.path()).contains("?show=open");
	}

	@ParameterizedTest
	@MethodSource("looks")
	void settlesWhatIsSelectedOrNothing(Look look, Visitors visitors) {
		Visitor mira = come(look, visitors);
		mira.expect("422");
		Journey journey = new Journey(mira);

		journey.unfold("All sections").link("Animals").link("Select several");
		journey.select(List.of("ANI-2", "ANI-3")).press("Mark failed");
		assertThat(mira.page().locator(".several [role=alert]")).isVisible();
		assertShows(mira, "ANI-1", "ANI-2", "ANI-3");
		assertThat(mira.page().locator("#t-ANI-2")).isChecked();
		assertThat(mira.page().locator("#t-ANI-1")).not().isChecked();
		assertThat(mira.page().locator("li.failed")).hasCount(0);

		journey.fill("Reason, where the state needs one", "It rains in").press("Mark failed");

		assertThat(mira.page().getByText("2 items changed")).isVisible();
		assertShows(mira, "ANI-1", "ANI-2", "ANI-3");
		for (String key : List.of("ANI-2", "ANI-3")) {
			assertThat(mira.page().locator("#i-" + key)).hasClass(FAILED);
			assertThat(mira.page().locator("#w-" + key)).hasText("Failed: It rains in");
		}
	}

	@Test
	void givesTheChecklistAlong(Visitors visitors) throws IOException {
		Visitor vera = come(Look.DESKTOP, visitors);
		vera.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		new Journey(vera).tick("TEN-2").unfold("Deployment");

		Download export = vera.page().waitForDownload(() -> new Journey(vera).link("Export as Markdown"));
		String exported = Files.readString(export.path());
		Assertions.assertThat(exported).contains("- [x] The ropes are tight", "- [ ] The poles stand");

		new Journey(vera).press("Copy as Markdown");
		assertThat(vera.page().locator("#live")).hasText("Copied");
		Assertions.assertThat(vera.page().evaluate("navigator.clipboard.readText()")).isEqualTo(exported);
	}

	private Visitor come(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(this.mira));
		visitor.visit(this.deployment.place());
		return visitor;
	}

	private static void assertShows(Visitor visitor, String... keys) {
		Page page = visitor.page();
		assertThat(page.locator(".doc .items > li:visible")).hasCount(keys.length);
		for (String key : keys) {
			assertThat(page.locator("#i-" + key)).isVisible();
		}
	}

}
