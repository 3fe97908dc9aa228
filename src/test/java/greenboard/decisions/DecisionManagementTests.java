package greenboard.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.TestClock;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.decisions.Going.Over;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Rested;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, Lead.class })
class DecisionManagementTests {

	private static final Over OVER = new Over(Blocker.SIGN_OFF_MISSING, "Security Officer", "on leave; asked by phone");

	@Autowired
	private Scene scene;

	@Autowired
	private Lead lead;

	@Autowired
	private DecisionManagement decisions;

	@Autowired
	private TestClock clock;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.id = this.lead.unsigned();
	}

	@Test
	void recordsAGoWhenNothingIsMissing() {
		this.lead.settleAll(this.id);
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.READY);
		this.lead.go(this.id);

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.GO);
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.DECIDED);
		Decision decision = this.lead.head(this.id).decision();
		assertThat(decision).isNotNull();
		assertThat(decision.by()).isEqualTo("Lea");
		assertThat(decision.rested()).isEqualTo(this.lead.seen(this.id))
			.isEqualTo(new Rested("100/1", decision.rested().score(), "DEPLOY", 1, "2.4.0", null,
					decision.rested().template()));
		assertThat(this.lead.newest(this.id)).extracting(AuditEntry::action, AuditEntry::actorName, AuditEntry::reason)
			.containsExactly("decision.go", "Lea", "tested twice");
		assertThat(this.lead.history(this.id)).containsExactly(new RecordedDecision(decision, null));
		assertThat(this.lead.item(this.id, "SEC-5").state()).as("the item that follows the decision")
			.isEqualTo(Status.DONE);
	}

	@Test
	void recordsNoGoWhileSomethingStandsInTheWay() {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.lead.go(this.id))
			.returns(Reason.WORSE, NotPossible::reason)
			.withMessageContaining("SEC-1 is open: Scanned");
		assertThat(this.lead.history(this.id)).isEmpty();
	}

	@Test
	void recordsNothingThatIsWorseThanItWasShown() {
		this.lead.settleAll(this.id);
		Rested seen = this.lead.seen(this.id);
		this.lead.settle(this.id, "FEED-1", Status.FAILED);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.lead.go(this.id, seen))
			.returns(Reason.WORSE, NotPossible::reason)
			.withMessageContaining("The score fell from 100.0 to 94.2");
		this.lead.go(this.id);
	}

	@Test
	void takesATimeThatIsToCome() {
		this.lead.settleAll(this.id);
		for (Instant until : List.of(this.clock.instant().minusSeconds(1), Instant.parse("2300-01-01T00:00:00Z"))) {
			Going going = new Going(until, null, List.of(), this.lead.seen(this.id));
			assertThatExceptionOfType(InvalidField.class)
				.isThrownBy(() -> this.decisions.go(this.id, going, this.lead.actor()))
				.returns("validUntil", InvalidField::field);
		}
	}

	@Test
	void goesOverSignOffsByNameWithAReason() {
		DeploymentId signed = this.lead.toBeSigned();
		this.lead.settleAll(signed);
		assertThat(this.lead.head(signed).figures().verdict()).isEqualTo(Verdict.HOLD);
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.lead.go(signed));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.lead.go(signed, new Over(OVER.kind(), OVER.name(), " ")))
			.returns("over[0].reason", InvalidField::field);
		this.lead.go(signed, OVER);

		assertThat(this.lead.head(signed).figures().verdict()).isEqualTo(Verdict.GO);
		assertThat(this.lead.head(signed).figures().dissent()).isTrue();
		assertThat(this.lead.newest(signed)).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::reason)
			.containsExactly("decision.gone-over", "Security Officer has not signed", "on leave; asked by phone");
	}

	@Test
	void goesOverNothingButSignOffs() {
		DeploymentId signed = this.lead.toBeSigned();
		this.lead.settleAll(signed);
		this.lead.settle(signed, "SEC-1", Status.OPEN);

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.lead.go(signed, OVER, new Over(Blocker.CRITICAL_OPEN, "SEC-1", "later")))
			.returns(Reason.NOT_READY, NotPossible::reason);
		assertThat(this.lead.history(signed)).isEmpty();
	}

	@Test
	void recordsANoGoAtAnyTimeUntilALeadWithdrawsIt() {
		this.decisions.noGo(this.id, "the data centre moves", this.lead.actor());
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.NO_GO);
		this.lead.settleAll(this.id);
		assertThat(this.lead.head(this.id).figures().firstBlockers()).singleElement()
			.returns(Blocker.NO_GO_DECISION, Blocker::kind)
			.returns(List.of("Lea", "the data centre moves"), Blocker::words);
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.lead.go(this.id));
		this.clock.forward(Duration.ofDays(400));
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.NO_GO);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.decisions.withdraw(this.id, "", this.lead.actor()));
		this.decisions.withdraw(this.id, "moved", this.lead.actor());

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.READY);
		assertThat(this.lead.history(this.id)).singleElement()
			.satisfies((recorded) -> assertThat(recorded.ended()).isNotNull()
				.returns("Lea", RecordedDecision.Ended::by)
				.returns("moved", RecordedDecision.Ended::why));
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.decisions.withdraw(this.id, "again", this.lead.actor()))
			.returns(Reason.NOT_DECIDED, NotPossible::reason);
	}

	@Test
	void putsOneInPlaceOfTheOther() {
		this.lead.settleAll(this.id);
		this.lead.go(this.id);
		this.lead.go(this.id);
		this.decisions.noGo(this.id, "an incident", this.lead.actor());

		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.PLANNED);
		assertThat(this.lead.history(this.id)).extracting((recorded) -> recorded.decision().kind())
			.containsExactly(Decision.Kind.NO_GO, Decision.Kind.GO, Decision.Kind.GO);
		assertThat(this.lead.history(this.id)).extracting((recorded) -> recorded.ended() == null)
			.containsExactly(true, false, false);
	}

	@Test
	void isForLeads() {
		this.lead.settleAll(this.id);
		Rested seen = this.lead.seen(this.id);
		Going going = new Going(this.clock.instant().plusSeconds(60), null, List.of(), seen);
		for (MemberRole role : List.of(MemberRole.VIEWER, MemberRole.CONTRIBUTOR, MemberRole.APPROVER,
				MemberRole.MANAGER)) {
			Actor other = this.scene.person("Otto", role);
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.decisions.go(this.id, going, other));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.decisions.noGo(this.id, "no", other));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.decisions.withdraw(this.id, "no", other));
		}
		assertThatExceptionOfType(NotAllowed.class).as("no machine decides")
			.isThrownBy(() -> this.decisions.go(this.id, going, Actor.SYSTEM));
	}

}
