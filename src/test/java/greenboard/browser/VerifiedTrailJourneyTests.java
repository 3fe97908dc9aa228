package greenboard.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

	/** What checks the standards is a script itself. */
	static Stream<Arguments> looks() {
		Consumer<Visitor> nothing = (visitor) -> {
		};
		Consumer<Visitor> standards = Standards::hold;
		return Stream.of(Arguments.of(Look.DESKTOP, standards), Arguments.of(Look.PHONE.dark(), standards),
				Arguments.of(Look.PHONE.withoutScript(), nothing));
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
	void leadsFromTheMenuToTheAnswer(Look look, Consumer<Visitor> standards, Visitors visitors) throws SQLException {
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
		standards.accept(visitor);

		compare(visitor, "nothing of the kind");
		assertThat(page.locator("#receipt-error")).containsText("There is no receipt");
		standards.accept(visitor);

		vandalise();
		compare(visitor, this.deployment + "/1/" + "0".repeat(64));
		assertThat(page.locator("#answer")).containsText("Entry 1 has another hash");
		assertThat(page.locator("#links.pressing")).containsText("Entry 1 is filed under something else");
		standards.accept(visitor);
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
