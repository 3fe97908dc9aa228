package greenboard.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditTrail;
import greenboard.audit.Receipt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who may only look has a trail verified, compares a receipt, and sees when
 * somebody was at the database.
 */
@BrowserTest
class VerifiedTrailJourneyTests {

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcConnectionDetails database;

	private Actor vera;

	private DeploymentId deployment;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE.dark(), Look.PHONE.withoutScript());
	}

	@BeforeEach
	void startADeployment() {
		ProjectSummary project = this.accounts.project();
		this.vera = this.accounts.member("Vera", project.id(), MemberRole.VIEWER);
		Actor mira = this.accounts.member("Mira", project.id(), MemberRole.MANAGER);
		this.deployment = this.scenery.deployment(this.scenery.template(Documents.webShop()), project, mira);
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsFromTheMenuToTheAnswer(Look look, Visitors visitors) throws SQLException {
		Visitor visitor = visitors.come(look).signedIn(this.accounts.session(this.vera));
		Page page = visitor.page();
		Receipt receipt = this.trail.head(this.deployment.value()).orElseThrow();
		visitor.visit(this.deployment.place());
		visitor.press(page.locator("details.menu:has(a[href$='/trail']) > summary"));
		visitor.press(page.locator(".menu a[href$='/trail']"));
		assertThat(page.locator("main h2").first()).hasText("Trail, verified");
		assertThat(page.locator(".health .pressing")).hasCount(0);

		compare(visitor, "Greenboard-Receipt: " + receipt);
		assertThat(page.locator("#answer[role=status]"))
			.containsText("Entry %d is in the trail unchanged".formatted(receipt.seq()));
		Standards.hold(visitor);

		compare(visitor, "nothing of the kind");
		assertThat(page.locator("#receipt-error")).containsText("There is no receipt");
		Standards.hold(visitor);

		vandalise();
		compare(visitor, this.deployment + "/1/" + "0".repeat(64));
		assertThat(page.locator("#answer")).containsText("Entry 1 has another hash");
		assertThat(page.locator("#links.pressing")).containsText("Entry 1 is filed under something else");
		Standards.hold(visitor);
		if (System.getProperty("greenboard.pictures") != null) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of(System.getProperty("greenboard.pictures"), "trail-" + look + ".png")));
		}
	}

	private static void compare(Visitor visitor, String receipt) {
		visitor.page().fill("#receipt", receipt);
		visitor.press(visitor.page().locator("#compare button"));
	}

	private void vandalise() throws SQLException {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			statement.execute("update trail_entry set actor_name = 'Nobody' where seq = 1 and chain = '%s'"
				.formatted(this.deployment));
		}
	}

}
