package greenboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.faults.Installation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Two people in two browsers on two nodes, each a process of its own, behind a load
 * balancer: they see each other's ticks within a second, and the death of a node costs
 * neither more than five.
 */
@BrowserTest
class TwoNodesTests {

	private static final Pattern DONE = Pattern.compile("\\bdone\\b");

	private static final HasClassOptions WITHIN_A_SECOND = new HasClassOptions().setTimeout(1000);

	private static final HasClassOptions WITHIN_FIVE = new HasClassOptions().setTimeout(5000);

	/** The first tick of a process loads its classes. */
	private static final HasClassOptions WARMING_UP = new HasClassOptions().setTimeout(15_000);

	private static final HasTextOptions SOON = new HasTextOptions().setTimeout(10_000);

	@TempDir
	private Path home;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scenery scenery;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private TestDatabase.Owner owner;

	@Value("${greenboard.key-file}")
	private Path keyFile;

	private Actor ann;

	private Actor ben;

	private DeploymentId deployment;

	private Installation one;

	private Installation two;

	private Balancer balancer;

	private Visitors visitors;

	@BeforeEach
	void startsTwoNodes(RunningBrowser browser) throws IOException {
		ProjectSummary project = this.accounts.project();
		this.ann = this.accounts.member("Ann", project.id(), MemberRole.MANAGER);
		this.ben = this.accounts.member("Ben", project.id(), MemberRole.CONTRIBUTOR);
		String source = "# Two " + project.key() + "\n\n## Build\n\n" + "- [ ] It holds\n".repeat(60);
		this.deployment = this.scenery.deployment(this.scenery.template(source), project, this.ann);
		int port = Installation.freePort();
		this.one = node("one", port);
		this.two = node("two", port);
		this.balancer = Balancer.start(this.home, port, this.one.port(), this.two.port());
		this.visitors = new Visitors(browser.chromium(), "http://127.0.0.1:" + port);
	}

	private Installation node(String name, int port) throws IOException {
		Path folder = Files.createDirectory(this.home.resolve(name));
		return Installation.start(folder, "--greenboard.url=http://127.0.0.1:" + port, "--greenboard.node=" + name,
				"--spring.datasource.url=" + this.database.getJdbcUrl(),
				"--spring.datasource.username=" + this.database.getUsername(),
				"--spring.datasource.password=" + this.database.getPassword(),
				"--spring.flyway.user=" + this.owner.user(), "--spring.flyway.password=" + this.owner.secret(),
				"--greenboard.tolerate-data-loss=true", "--greenboard.key-file=" + this.keyFile,
				"--greenboard.checkpoint-file=" + folder.resolve("checkpoints"));
	}

	@AfterEach
	void stopsThem() {
		this.visitors.close();
		this.balancer.close();
		this.one.close();
		this.two.close();
	}

	@Test
	void goOnTogetherAndWhenOneOfThemDies() {
		Page anns = come(this.ann, "one");
		Page bens = come(this.ben, "two");
		assertThat(anns.locator("#here")).hasText("Ben is here too", SOON);
		assertThat(bens.locator("#here")).hasText("Ann is here too", SOON);
		bens.locator("#t-BUI-50").click();
		assertThat(anns.locator("#i-BUI-50")).hasClass(DONE, WARMING_UP);
		anns.locator("#t-BUI-51").click();
		assertThat(bens.locator("#i-BUI-51")).hasClass(DONE, WARMING_UP);
		anns.locator("#m-BUI-30").click();
		Locator note = anns.locator("#f-BUI-30-note");
		note.pressSequentially("The figures agree");
		note.evaluate("field => { field.selectionStart = field.selectionEnd = 4; }");
		double before = note.boundingBox().y;

		bens.locator("#t-BUI-28").click();
		assertThat(anns.locator("#i-BUI-28")).hasClass(DONE, WITHIN_A_SECOND);
		bens.locator("#t-BUI-31").click();
		assertThat(anns.locator("#i-BUI-31")).hasClass(DONE, WITHIN_A_SECOND);
		assertInHand(note, before);

		this.one.killApplication();
		bens.locator("#t-BUI-2").click();
		bens.locator("#t-BUI-3").click();
		assertThat(anns.locator("#i-BUI-2")).hasClass(DONE, WITHIN_FIVE);
		assertThat(anns.locator("#i-BUI-3")).hasClass(DONE, WITHIN_FIVE);
		assertInHand(note, before);
		anns.locator("#t-BUI-4").click();
		assertThat(bens.locator("#i-BUI-4")).hasClass(DONE, WITHIN_FIVE);
		assertThat(anns.locator("#away")).isHidden();
		assertThat(anns.locator("li.done")).hasCount(7);
		assertThat(bens.locator("li.done")).hasCount(7);
	}

	private Page come(Actor actor, String node) {
		Visitor visitor = this.visitors.come(Look.DESKTOP).signedIn(this.accounts.session(actor));
		visitor.page().context().setExtraHTTPHeaders(Map.of("Reader", node));
		visitor.visit(this.deployment.place());
		return visitor.page();
	}

	private static void assertInHand(Locator note, double before) {
		assertThat(note).isFocused();
		assertThat(note).hasValue("The figures agree");
		assertThat(note.evaluate("field => field.selectionStart")).isEqualTo(4);
		assertThat(note.boundingBox().y).isCloseTo(before, within(1.0));
	}

}
