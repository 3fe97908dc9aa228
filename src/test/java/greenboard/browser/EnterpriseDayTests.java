package greenboard.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
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
import greenboard.acts.Settling;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.outline.Phase;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.Register;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.SignOffBook;
import greenboard.signoffs.SignOffManagement;
import greenboard.signoffs.Signature;
import greenboard.templates.TemplateLibrary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The day of the enterprise release that comes along, from 4 hours before to 2 hours
 * after, and the approval behind it.
 */
@BrowserTest
@Import(TestClock.class)
class EnterpriseDayTests {

	private static final String TOGETHER = "4 hours before: come together";

	private static final String ONCE_MORE = "1 hour before: look once more";

	private static final String FIRST = "30 minutes after: first look";

	private static final String SECOND = "1 hour after: second look";

	private static final String LAST = "2 hours after: wind down";

	private static final List<String> BEFORE = List.of("project-manager", "tech-lead", "qa-lead", "devops-lead",
			"security-officer");

	private static final List<String> AFTER = List.of("Deployment Lead", "Operations Lead", "Quality Lead");

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private SignOffManagement signOffs;

	@Autowired
	private SignOffBook book;

	private ProjectSummary project;

	private Actor mira;

	private Actor sam;

	private final Map<String, Actor> approvers = new HashMap<>();

	private DeploymentId id;

	private Look look;

	private Visitors visitors;

	private Visitor desk;

	private DaySteps day;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	@BeforeEach
	void preparesARelease() {
		this.project = this.accounts.project();
		this.mira = this.accounts.member("Mira", this.project.id(), MemberRole.MANAGER, MemberRole.LEAD);
		this.sam = this.accounts.approver("Sam", this.project.id(), "Project Manager", "Tech Lead", "QA Lead",
				"DevOps Lead", "Security Officer");
		AFTER.forEach((role) -> this.approvers.put(role,
				this.accounts.approver(role.substring(0, role.indexOf(' ')), this.project.id(), role)));
		Instant target = this.clock.instant().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
		this.id = this.deployments.start(
				new Start(this.library.newest("enterprise-release").orElseThrow(), this.project.id(), "2026.48",
						"production", target, ZoneId.of("Europe/Stockholm"), this.mira.person(), null, Map.of()),
				this.mira);
		settle((section) -> section.phase() == Phase.PREPARE && !section.title().equals(TOGETHER)
				&& !section.title().equals(ONCE_MORE));
	}

	@ParameterizedTest
	@MethodSource("looks")
	void leadsToTheApprovalAfterwards(Look look, Visitors visitors) {
		this.look = look;
		this.visitors = visitors;
		comesTogether();
		looksOnceMore();
		decidesAndDeploys();
		looksAfterwards();
		isApprovedAndCloses();
	}

	private void comesTogether() {
		later(Duration.ZERO);
		this.day.countdown("T−(4:00:00|3:5\\d:)");
		this.day.due(TOGETHER, "5 open");
		this.day.next(ONCE_MORE);
		tick(TOGETHER, 4);
	}

	private void looksOnceMore() {
		later(Duration.ofHours(3));
		this.day.countdown("T−(1:00:00|0:5\\d:)");
		this.day.late(TOGETHER);
		this.day.due(ONCE_MORE, "4 open");
		tick(TOGETHER, 1);
		tick(ONCE_MORE, 4);
		this.day.visit();
		this.day.notLate(TOGETHER);
	}

	private void decidesAndDeploys() {
		BEFORE.forEach((role) -> this.signOffs.sign(this.id, role,
				Signature.of(Meaning.APPROVE, null, this.book.present(this.id, role).bytes().digest()), this.sam));
		this.desk.visit(this.id.place() + "/decision");
		new Journey(this.desk).press("Record the go");
		assertThat(page().locator("#mast .verdict")).hasText("Go");
		later(Duration.ofHours(1));
		this.day.countdown("T[−+]0:0\\d:");
		this.day.due("Deploying", "4 open");
		new Journey(this.desk).press("Begin now");
		assertThat(page().getByText("The work is under way")).isVisible();
		this.day.visit();
		tick("Deploying", 4);
		settle((section) -> section.title().equals("Messages while we deploy"));
		this.day.visit();
		new Journey(this.desk).press("It is deployed");
		assertThat(page()).hasTitle(Pattern.compile("^After "));
	}

	private void looksAfterwards() {
		later(Duration.ofMinutes(30));
		this.day.countdown("T\\+0:3\\d:");
		this.day.due(FIRST, "5 open");
		this.day.next(SECOND);
		tick(FIRST, 4);
		later(Duration.ofMinutes(30));
		this.day.late(FIRST);
		this.day.due(SECOND, "4 open");
		tick(FIRST, 1);
		tick(SECOND, 4);
		later(Duration.ofHours(1));
		this.day.countdown("T\\+2:0\\d:");
		this.day.notLate(FIRST);
		this.day.notLate(SECOND);
		this.day.due(LAST, "3 open");
		tick(LAST, 3);
		settle((section) -> section.phase() == Phase.VERIFY);
	}

	private void isApprovedAndCloses() {
		this.desk.visit(this.id.place() + "/after");
		AFTER.forEach((role) -> assertThat(page().locator("main")).containsText(role + " has not signed"));
		AFTER.forEach(this::sign);
		later(Duration.ZERO);
		this.desk.visit(this.id.place() + "/close");
		page().getByLabel("It succeeded", new Page.GetByLabelOptions().setExact(true)).check();
		new Journey(this.desk).press("Close the deployment");
		assertThat(page().locator("#mast .verdict")).hasText("Closed");
		this.day.visit();
		assertThat(page().locator("#outlook")).containsText("It has ended. Nothing is due any more.");
	}

	private void sign(String role) {
		Actor actor = Objects.requireNonNull(this.approvers.get(role));
		this.accounts.withPassword(actor);
		new Signer(this.visitors.come(this.look).signedIn(this.accounts.session(actor))).awaits(1)
			.takes(role, this.project.name() + " 2026.48 to production")
			.says("I approve", "Approve as " + role)
			.hears("Signed. You approved.");
	}

	/** A session of its own for each stop, as none lasts the whole day. */
	private void later(Duration duration) {
		this.clock.forward(duration);
		this.desk = this.visitors.come(this.look).signedIn(this.accounts.session(this.mira));
		this.day = new DaySteps(this.desk, this.id.place());
	}

	private Page page() {
		return this.desk.page();
	}

	private void tick(String section, int count) {
		this.day.tick(open((one) -> one.title().equals(section)).stream()
			.limit(count)
			.map(BoardItem::key)
			.toArray(String[]::new));
	}

	private void settle(Predicate<BoardSection> which) {
		this.items.settle(this.id,
				open(which).stream().map((item) -> Settling.of(item.key(), Status.DONE, null)).toList(), this.mira);
	}

	private List<BoardItem> open(Predicate<BoardSection> which) {
		return this.register.board(this.id, this.mira)
			.allSections()
			.filter(which)
			.flatMap((section) -> section.items().stream().flatMap(BoardItem::withItems))
			.filter((item) -> item.settable() && item.state() == Status.OPEN)
			.toList();
	}

}
