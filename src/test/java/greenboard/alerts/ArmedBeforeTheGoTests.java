package greenboard.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.decisions.Glass;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.rollback.TriggerAlert.Effect;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;
import greenboard.rollback.Triggers;
import greenboard.signoffs.Meaning;
import greenboard.signoffs.Pen;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A checklist says that a trigger must be armed before the go, and the go waits for it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class, Pen.class, TestDecisions.class, Glass.class })
class ArmedBeforeTheGoTests {

	private static final String SENTENCE = "Water rises > 5 cm in 10 minutes";

	private static final String NOT_ARMED = "TRIGGER_NOT_ARMED " + SENTENCE;

	@Autowired
	private Scene scene;

	@Autowired
	private Pen pen;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestDecisions decisions;

	@Autowired
	private Glass glass;

	@Autowired
	private AlertIntake intake;

	@Autowired
	private TriggerManagement management;

	@Autowired
	private Triggers triggers;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private MockMvcTester mvc;

	private Actor lead;

	private Actor captain;

	private DeploymentId id;

	@BeforeEach
	void startsADeploymentThatIsDone() {
		this.lead = this.scene.person("Lea", MemberRole.LEAD, MemberRole.MANAGER, MemberRole.CONTRIBUTOR);
		this.captain = this.pen.approver("Kofi", "Captain", "Safety Officer");
		String source = Pen.CHECKLIST.formatted("armed-" + UUID.randomUUID())
			.replace("in 10 minutes\"}", "in 10 minutes\", armed: required}");
		this.id = this.pen.deployment(this.pen.template(source), Actor.SYSTEM);
		for (String key : List.of("HUL-1", "SAF-2", "SAF-3", "SAF-4")) {
			this.pen.settle(this.id, key, Status.DONE);
		}
	}

	@Test
	void holdsTheGoUntilATestAlertCame() {
		sign();

		assertThat(verdict()).isEqualTo(Verdict.HOLD);
		assertThat(blockers()).containsExactly(NOT_ARMED);
		assertThat(assessed().get(0).href()).isEqualTo(this.id.place() + "/triggers/leak/alerts");
		assertThatExceptionOfType(NotPossible.class).isThrownBy(this::go).returns(Reason.WORSE, NotPossible::reason);
		assertThat(gate()).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("TRIGGER_NOT_ARMED", "No test alert has armed this rollback trigger: " + SENTENCE);

		assertThat(arm(1)).containsExactly(Effect.ARMED);

		assertThat(verdict()).isEqualTo(Verdict.READY);
		go();
		assertThat(gate()).hasStatusOk();
	}

	@Test
	void isNothingThatABrokenGlassGoesOver() {
		Actor administrator = this.accounts.administrator();
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.captain);

		assertThat(blockers()).containsExactlyInAnyOrder("SIGN_OFF_MISSING Safety Officer", NOT_ARMED);
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.glass.breakNow(this.id, administrator))
			.returns(Reason.NO_GLASS, NotPossible::reason);
		assertThat(head().decision()).isNull();

		arm(1);
		this.glass.breakNow(this.id, administrator);
		assertThat(verdict()).isEqualTo(Verdict.GO);
		assertThat(actions(2)).containsExactly("decision.gone-over", "decision.break-glass");
	}

	@Test
	void endsTheGoWhenTheTriggerSaysSomethingElse() {
		sign();
		arm(1);
		go();

		change("Water rises > 4 cm in 10 minutes");

		assertThat(verdict()).isEqualTo(Verdict.HOLD);
		assertThat(head().decision()).isNull();
		assertThat(actions(3)).contains("decision.ended", "trigger.disarmed", "trigger.changed");
		assertThat(arm(1)).containsExactly(Effect.NOTHING);
		assertThat(arm(2)).containsExactly(Effect.ARMED);
		assertThat(verdict()).isEqualTo(Verdict.READY);
	}

	@Test
	void makesSignaturesStaleOnlyWhereTheTriggerIsWeakened() {
		sign();
		arm(1);

		change("Water rises > 4 cm in 10 minutes");
		assertThat(blockers()).containsExactly(NOT_ARMED.replace("5", "4"));

		change("Water rises > 9 cm in 10 minutes");
		assertThat(blockers()).containsExactlyInAnyOrder("SIGN_OFF_STALE Captain", "SIGN_OFF_STALE Safety Officer",
				NOT_ARMED.replace("5", "9"));

		change(SENTENCE);
		assertThat(blockers()).containsExactly(NOT_ARMED);
		assertThat(this.triggers.one(this.id, "leak").arming().change()).isEqualTo(4);
	}

	@Test
	void staysArmedWhileOnlyTheOwnerOrTheActionIsAnother() {
		sign();
		arm(1);

		this.management.change(this.id, "leak", new TriggerWording(SENTENCE, "Turn back", this.lead.person()),
				this.lead);

		assertThat(verdict()).isEqualTo(Verdict.READY);
		assertThat(actions(1)).containsExactly("trigger.changed");
	}

	@Test
	void isGivenUpByAManagerInThisDeploymentAlone() {
		sign();
		this.management.change(this.id, "leak", new TriggerWording(SENTENCE, null, null, null, false), this.lead);

		assertThat(verdict()).isEqualTo(Verdict.READY);
		AuditEntry entry = newest(1).get(0);
		assertThat(entry.action()).isEqualTo("trigger.changed");
		assertThat(entry.before()).isEqualTo(SENTENCE + ", must be armed before a go");
		assertThat(entry.after()).isEqualTo(SENTENCE);
	}

	private void sign() {
		this.pen.sign(this.id, Pen.CAPTAIN, Meaning.APPROVE, this.captain);
		this.pen.sign(this.id, Pen.SAFETY, Meaning.APPROVE, this.captain);
	}

	private void go() {
		this.decisions.go(this.id, "Everything is done", "", this.lead);
	}

	private void change(String sentence) {
		this.management.change(this.id, "leak", new TriggerWording(sentence, null, null), this.lead);
	}

	private List<Effect> arm(int change) {
		Map<String, String> labels = Map.of("alertname", "GreenboardTest", "greenboard_deployment", this.id.toString(),
				"greenboard_trigger", "leak", "greenboard_test", "true", "greenboard_change", String.valueOf(change));
		return this.intake.take(List.of(IncomingAlert.of(UUID.randomUUID().toString(),
				Instant.parse("2027-01-01T10:00:00Z"), false, labels, null, null)), this.lead);
	}

	private MvcTestResult gate() {
		return this.mvc.get()
			.uri("/api/v1" + this.id.place() + "/gate")
			.header(HttpHeaders.AUTHORIZATION, this.accounts.bearer(this.lead))
			.exchange();
	}

	private List<String> blockers() {
		return assessed().stream().map((blocker) -> blocker.kind() + " " + blocker.words().get(0)).toList();
	}

	private List<Blocker> assessed() {
		return this.register.assessment(head()).blockers();
	}

	private Verdict verdict() {
		return head().figures().verdict();
	}

	private DeploymentHead head() {
		return this.register.head(this.id, this.lead);
	}

	private List<String> actions(int count) {
		return newest(count).stream().map(AuditEntry::action).toList();
	}

	private List<AuditEntry> newest(int count) {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, count);
	}

}
