package greenboard.rollcall;

import java.util.List;
import java.util.Objects;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.TestAccounts;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.Glass;
import greenboard.decisions.TestDecisions;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollcall.Five.Crew;
import greenboard.rollcall.PollRecord.Spoken;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.GoneOver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody goes over a role that said no without naming it and saying why; and breaking the
 * glass goes over it as it goes over a sign-off, and over nothing that still is asked.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestAccounts.class, Five.class, TestRollCalls.class, TestDecisions.class, Glass.class })
class PollDissentTests {

	@Autowired
	private Five five;

	@Autowired
	private TestRollCalls rollCalls;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private Glass glass;

	@Autowired
	private PollRecords records;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TestAccounts accounts;

	private Crew crew;

	private Actor ada;

	@BeforeEach
	void callTheRoll() {
		this.crew = this.five.start();
		this.ada = this.accounts.administrator();
		this.rollCalls.call(this.crew, 1, 2);
		this.rollCalls.answer(this.crew, 1, "NO_GO", "It leaks");
	}

	@Test
	void takesNoGoWhileSomebodyIsAsked() {
		assertNotPossible(Reason.WORSE, () -> this.decisions.go(this.crew.id(), "Go", "why", this.crew.lead()));
		assertNotPossible(Reason.NO_GLASS, () -> this.glass.breakNow(this.crew.id(), this.ada));
		assertThat(head().decision()).isNull();
	}

	@Test
	void takesNoGoThatDoesNotSayWhyItGoesOver() {
		this.rollCalls.answer(this.crew, 2, "GO", null);
		assertNotPossible(Reason.WORSE, () -> this.decisions.goOverNobody(this.crew.id(), this.crew.lead()));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.decisions.go(this.crew.id(), "Go", " ", this.crew.lead()));
		assertThat(head().decision()).isNull();
		this.decisions.go(this.crew.id(), "Go", "It drips", this.crew.lead());
		assertThat(goneOver()).containsExactly("ROLL_CALL_NO_GO Role 1: It drips");
	}

	@Test
	void letsTheGlassBeBrokenOverWhoSaidNoAndKeepsTheDissent() {
		this.rollCalls.answer(this.crew, 2, "GO", null);
		this.glass.breakNow(this.crew.id(), this.ada);

		Decision decision = Objects.requireNonNull(head().decision());
		assertThat(decision.kind()).isEqualTo(Decision.Kind.BREAK_GLASS);
		assertThat(goneOver()).singleElement().asString().startsWith("ROLL_CALL_NO_GO Role 1: The data centre floods");
		assertThat(Objects.requireNonNull(this.records.of(this.crew.id()).get(decision.id())).answers())
			.filteredOn(Spoken::dissent)
			.singleElement()
			.returns("Role 1", Spoken::role)
			.returns("It leaks", Spoken::said);
		assertThat(this.trail.newest(this.crew.id().value(), Long.MAX_VALUE, 3)).extracting(AuditEntry::action)
			.containsExactly("roll-call.closed", "decision.gone-over", "decision.break-glass");
		assertThat(this.trail.newest(this.crew.id().value(), Long.MAX_VALUE, 3)).extracting(AuditEntry::subject)
			.contains("Role 1 said no-go in the roll call");
	}

	@Test
	void letsTheGlassBeBrokenOverNothingElse() {
		this.rollCalls.answer(this.crew, 2, "GO", null);
		this.five.settle(this.crew, "SEC-1", false);
		this.rollCalls.answer(this.crew, 1, "NO_GO", "It leaks");
		this.rollCalls.answer(this.crew, 2, "GO", null);
		assertThat(this.register.assessment(head()).blockers()).extracting(Blocker::kind)
			.contains(Blocker.CRITICAL_OPEN, Blocker.ROLL_CALL_NO_GO);
		assertNotPossible(Reason.NO_GLASS, () -> this.glass.breakNow(this.crew.id(), this.ada));
	}

	private List<String> goneOver() {
		return Objects.requireNonNull(head().decision()).goneOver().stream().map(PollDissentTests::words).toList();
	}

	private static String words(GoneOver over) {
		return over.blocker().kind() + " " + over.blocker().words().get(0) + ": " + over.reason();
	}

	private static void assertNotPossible(Reason reason, ThrowingCallable act) {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(act).returns(reason, NotPossible::reason);
	}

	private DeploymentHead head() {
		return this.register.head(this.crew.id(), this.crew.lead());
	}

}
