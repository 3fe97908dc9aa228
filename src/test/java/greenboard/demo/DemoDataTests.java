package greenboard.demo;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentState;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.register.DeploymentFilter;
import greenboard.register.DeploymentFilter.Period;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signoffs.OwnSignOffs;
import greenboard.signoffs.RoleStanding;
import greenboard.signoffs.RoleStanding.State;
import greenboard.signoffs.SignOffBook;
import greenboard.verdict.Assessment;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever tries the demo finds every state that people have to do with, and none that
 * cannot be.
 */
@SpringBootTest
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoDataTests {

	@Autowired
	private DemoCast cast;

	@Autowired
	private DemoData data;

	@Autowired
	private Register register;

	@Autowired
	private SignOffBook book;

	@Autowired
	private OwnSignOffs own;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Clock clock;

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			4.2.0   | production | HOLD  | PLANNED   | CRITICAL_OPEN, SIGN_OFF_MISSING
			4.2.0   | staging    | GO    | DECIDED   | -
			2026.47 | production | NO_GO | PLANNED   | CRITICAL_FAILED, SIGN_OFF_MISSING
			2026.48 | production | HOLD  | PLANNED   | SIGN_OFF_REJECTED
			2026.50 | staging    | HOLD  | PLANNED   | CRITICAL_OPEN, BAND, SIGN_OFF_MISSING
			1.4.0   | production | HOLD  | PLANNED   | SIGN_OFF_MISSING
			1.3.2   | production | NO_GO | VERIFYING | TRIGGER_FIRED
			1.3.1   | production | GO    | CLOSED    | -
			""")
	void showsEveryState(String version, String environment, Verdict verdict, DeploymentState state, String blockers) {
		DeploymentHead head = head(version, environment);
		Assessment assessment = this.register.assessment(head);

		assertThat(assessment.verdict()).isEqualTo(verdict);
		assertThat(head.state()).isEqualTo(state);
		assertThat(assessment.blockers().stream().map(Blocker::kind).distinct())
			.containsExactly((blockers != null) ? blockers.split(", ") : new String[0]);
	}

	@Test
	void letsPeopleOfTheDemoSignWhatIsReady() {
		DeploymentHead ready = head("1.4.0", "production");

		assertThat(roles(ready, When.BEFORE)).isNotEmpty().allSatisfy((standing) -> {
			assertThat(standing.state()).isEqualTo(State.MISSING);
			assertThat(Arrays.stream(DemoPerson.values()).map(this.cast::id))
				.anySatisfy((person) -> assertThat(this.own.awaiting(person))
					.anySatisfy((own) -> assertThat(own).returns(ready.id(), (one) -> one.deployment())
						.returns(standing.role().key(), (one) -> one.role())));
		});
	}

	@Test
	void showsEveryApproverWhatAwaitsThem() {
		for (DemoPerson approver : List.of(DemoPerson.AIKO, DemoPerson.TOMAS, DemoPerson.NORA)) {
			Actor actor = this.cast.actor(approver);

			assertThat(this.own.count(this.cast.id(approver))).as(approver.printedName()).isPositive();
			assertThat(this.mvc.get().uri("/sign-offs").with(TestAccounts.as(actor))).hasStatusOk()
				.bodyText()
				.contains(this.own.count(this.cast.id(approver)) + " ");
		}
	}

	@Test
	void hasSomebodyForEveryRole() {
		for (DeploymentHead head : all()) {
			assertThat(this.book.roles(head.id(), head.standings())).as(name(head))
				.extracting(RoleStanding::role)
				.allSatisfy((role) -> assertThat(this.book.approvers(head.project().id()))
					.anyMatch((approver) -> approver.holds(role)));
		}
	}

	@Test
	void closesWhatWasDecidedMeasuredAndSigned() {
		DeploymentHead closed = head("1.3.1", "production");

		assertThat(this.book.roles(closed.id(), closed.standings())).extracting(RoleStanding::state)
			.containsOnly(State.SIGNED);
		assertThat(measured(closed, "measured_at is null")).isZero();
		assertThat(measured(closed, "met and measured <> ''")).isEqualTo(5);
		assertThat(this.jdbc.sql("select count(*) from follow_up_note where deployment_id = ?")
			.param(closed.id().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(entries(closed)).extracting(AuditEntry::action)
			.containsSubsequence("deployment.started", "sign-off.approved", "decision.go", "deployment.begun",
					"deployment.deployed", "criterion.met", "sign-off.approved", "deployment.closed");
	}

	@Test
	void hasContactsAndAFreezeToCome() {
		Actor petra = this.cast.actor(DemoPerson.PETRA);
		DeploymentHead onItsWay = head("4.2.0", "production");

		assertThat(
				this.mvc.get().uri("/projects/{key}/emergency", onItsWay.project().key()).with(TestAccounts.as(petra)))
			.hasStatusOk()
			.bodyText()
			.contains("tel:+441632960123", "Tomás Rivera");
		assertThat(this.mvc.get().uri("/freezes").with(TestAccounts.as(petra))).hasStatusOk()
			.bodyText()
			.contains("The accounts of the year are closed");
	}

	@Test
	void isInNoStateThatCannotBe() {
		for (DeploymentHead head : all()) {
			Assessment assessment = this.register.assessment(head);

			assertThat(head.figures().verdict()).as(name(head)).isEqualTo(assessment.verdict());
			assertThat(head.decision() != null).as(name(head)).isEqualTo(assessment.verdict() == Verdict.GO);
			assertThat(roles(head, When.BEFORE)).as(name(head))
				.noneMatch((standing) -> standing.state() == State.STALE);
			assertThat(head.targetAt().isAfter(this.clock.instant())).as(name(head))
				.isEqualTo(head.state() == DeploymentState.PLANNED || head.state() == DeploymentState.DECIDED);
		}
	}

	@Test
	void happenedInOrderAndIsOver() {
		for (DeploymentHead head : all()) {
			assertThat(entries(head)).as(name(head))
				.extracting(AuditEntry::at)
				.isSorted()
				.allMatch((at) -> at.isBefore(this.clock.instant()));
		}
	}

	@Test
	void showsAPageForEveryDeploymentAndEveryBlocker() {
		Actor lead = this.cast.actor(DemoPerson.LUCIA);
		for (DeploymentHead head : all()) {
			assertThat(this.mvc.get().uri(head.id().place()).with(TestAccounts.as(lead))).hasStatusOk();
			for (Blocker blocker : this.register.assessment(head).blockers()) {
				assertThat(this.mvc.get().uri(blocker.href()).with(TestAccounts.as(lead))).as(blocker.href())
					.hasStatusOk();
			}
		}
	}

	@Test
	void offersEverybodyWithWhatTheyDo() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk().bodyText().satisfies((page) -> {
			for (DemoPerson person : DemoPerson.values()) {
				assertThat(page).contains(">" + person.printedName() + "<", "value=\"" + person.name() + "\"");
			}
			assertThat(page).doesNotContain("??demo");
		});
	}

	@Test
	void isLoadedOnce() {
		int before = all().size();
		this.data.run(null);

		assertThat(all()).hasSize(before);
	}

	private DeploymentHead head(String version, String environment) {
		return all().stream()
			.filter((head) -> head.version().equals(version) && head.environment().equals(environment))
			.findFirst()
			.orElseThrow();
	}

	private List<DeploymentHead> all() {
		Actor actor = this.cast.actor(DemoPerson.OMAR);
		return this.register.list(new DeploymentFilter(Period.ANY, null, null, null, null, null, 50), actor)
			.deployments()
			.stream()
			.map((summary) -> this.register.head(summary.id(), actor))
			.toList();
	}

	private List<RoleStanding> roles(DeploymentHead head, When when) {
		return this.book.roles(head.id(), head.standings())
			.stream()
			.filter((standing) -> standing.role().when() == when)
			.toList();
	}

	private List<AuditEntry> entries(DeploymentHead head) {
		return this.trail.of(head.id().value(), 0, 2_000);
	}

	private int measured(DeploymentHead head, String condition) {
		return this.jdbc.sql("select count(*) from success_criterion where deployment_id = ? and " + condition)
			.param(head.id().value())
			.query(Integer.class)
			.single();
	}

	private static String name(DeploymentHead head) {
		return head.project().name() + " " + head.version() + " " + head.environment();
	}

}
