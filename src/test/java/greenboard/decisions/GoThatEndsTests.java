package greenboard.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.Permission;
import greenboard.accounts.TestClock;
import greenboard.acts.Addition;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Waiver;
import greenboard.audit.AuditEntry;
import greenboard.deployments.ChecklistManagement;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.RequestManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Change;
import greenboard.purpose.Outcome;
import greenboard.readiness.Status;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A go ends by itself when something that it rested on has become worse, and only then.
 */
@SpringBootTest
@Import({ TestDatabase.class, TestClock.class, Scene.class, Lead.class })
class GoThatEndsTests {

	private static final Instant TARGET = Instant.parse("2027-01-01T10:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private Lead lead;

	@Autowired
	private DeploymentActs acts;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private ChecklistManagement checklists;

	@Autowired
	private ItemManagement items;

	@Autowired
	private RequestManagement requests;

	@Autowired
	private TestClock clock;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.id = this.lead.unsigned();
		this.lead.settleAll(this.id);
		this.lead.settle(this.id, "FEED-1", Status.OPEN);
	}

	/** What ends a go, and how that is said. */
	enum Worse {

		REOPENED("The score fell from 94.2 to 88.5. The band fell from DEPLOY to CAUTION"),
		CRITICAL_FAILED("SEC-1 has failed: Scanned"), ADDED("The score fell from 94.2 to 82.2"),
		VERSION("The version changed from 2.4.0 to 2.4.1"), ARTIFACT("The artifact changed from none to sha256:2"),
		CHECKLIST("The checklist changed from "), EXPIRED("It was valid until ");

		private final String sentence;

		Worse(String sentence) {
			this.sentence = sentence;
		}

	}

	@ParameterizedTest
	@EnumSource
	void endsWhenSomethingBecomesWorse(Worse worse) {
		this.lead.go(this.id);
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.GO);
		worsen(worse);

		assertThat(this.lead.head(this.id).decision()).isNull();
		assertThat(this.lead.head(this.id).figures().verdict()).isNotEqualTo(Verdict.GO);
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.PLANNED);
		AuditEntry newest = this.lead.newest(this.id);
		assertThat(newest).extracting(AuditEntry::action, AuditEntry::actorName)
			.containsExactly("decision.ended", "Greenboard");
		assertThat(newest.reason()).contains(worse.sentence);
		assertThat(this.lead.history(this.id)).singleElement()
			.satisfies((recorded) -> assertThat(recorded.ended()).isNotNull()
				.returns(newest.reason(), RecordedDecision.Ended::why)
				.returns("Greenboard", RecordedDecision.Ended::by));
		assertThat(this.lead.head(this.id).goEnded()).isEqualTo(newest.reason());
		assertThat(this.lead.item(this.id, "SEC-5").state()).isEqualTo(Status.OPEN);
	}

	private void worsen(Worse worse) {
		switch (worse) {
			case REOPENED -> this.lead.settle(this.id, "BLD-1", Status.OPEN);
			case CRITICAL_FAILED -> this.lead.settle(this.id, "SEC-1", Status.FAILED);
			case ADDED -> this.checklists.add(this.id, new Addition(this.lead.item(this.id, "SEC-1").sectionId(),
					"Keys escrowed", null, false, "asked for by audit"), this.lead.actor());
			case VERSION -> change("2.4.1", TARGET, null);
			case ARTIFACT -> change("2.4.0", TARGET, "sha256:2");
			case CHECKLIST -> this.checklists.move(this.id, this.lead.nextVersion(this.id), this.lead.actor());
			case EXPIRED -> this.clock.forward(Lead.VALID);
		}
	}

	@Test
	void endsWithAWaiverThatItRestedOn() {
		Actor sara = this.scene.person("Sara", MemberRole.CONTRIBUTOR);
		this.lead.settle(this.id, "FEED-1", Status.DONE);
		this.lead.settle(this.id, "SEC-1", Status.OPEN);
		UUID request = this.requests.askForWaiver(this.id, "SEC-1", new Waiver("late", "watched", today()), sara);
		this.requests.grant(this.id, "SEC-1", request, this.lead.actor());
		this.lead.go(this.id);
		assertThat(Objects.requireNonNull(this.lead.head(this.id).decision()).rested().band()).isEqualTo("CAUTION");
		this.clock.forward(Duration.ofDays(1));

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.HOLD);
		assertThat(this.lead.newest(this.id).reason()).contains("SEC-1 is open: Scanned");
	}

	@Test
	void endsWhenAConditionIsOverdue() {
		this.acts.act(this.id, Permission.GRANT, this.lead.actor(),
				(deployment) -> deployment.addCondition("Logs shipped", deployment.now().plusSeconds(60)));
		this.lead.go(this.id);
		this.clock.forward(Duration.ofSeconds(60));

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.HOLD);
		assertThat(this.lead.newest(this.id).reason()).isEqualTo("CONDITION-1 is overdue: Logs shipped");
	}

	@Test
	void standsWhileItOnlyBecomesBetter() {
		this.lead.go(this.id);
		this.lead.settle(this.id, "FEED-1", Status.DONE);
		this.lead.settle(this.id, "DAY-1", Status.FAILED);
		this.items.note(this.id, "SEC-1", "looked at again", Expected.ANYTHING, this.lead.actor());
		this.items.addEvidence(this.id, "SEC-1", new EvidenceLink("https://example.test/scan", null),
				this.lead.actor());
		change("2.4.0", TARGET.plusSeconds(3600), null);

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.GO);
		this.lead.settle(this.id, "FEED-1", Status.OPEN);
		assertThat(this.lead.head(this.id).figures().verdict()).as("as it was when it was decided")
			.isEqualTo(Verdict.GO);
	}

	@Test
	void isOverBeforeAnybodyBeginsLate() {
		this.lead.go(this.id);
		this.clock.forward(Lead.VALID);

		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.deployments.begin(this.id, this.lead.actor()))
			.returns(Reason.NO_GO_YET, NotPossible::reason);
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.PLANNED);
	}

	@Test
	void staysWhenTimePassesOnceItHasBegun() {
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.deployments.begin(this.id, this.lead.actor()))
			.returns(Reason.NO_GO_YET, NotPossible::reason);
		this.lead.go(this.id);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.deployments.deployed(this.id, this.lead.actor()))
			.returns(Reason.NOT_BEGUN, NotPossible::reason);
		this.deployments.begin(this.id, this.lead.actor());
		this.clock.forward(Lead.VALID.plusDays(1));
		this.lead.settle(this.id, "DAY-1", Status.DONE);

		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.GO);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.deployments.begin(this.id, this.lead.actor()))
			.returns(Reason.BEGUN, NotPossible::reason);
		this.deployments.deployed(this.id, this.lead.actor());
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.VERIFYING);
		this.lead.settle(this.id, "SEC-1", Status.FAILED);
		assertThat(this.lead.head(this.id).figures().verdict()).isEqualTo(Verdict.NO_GO);
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.VERIFYING);
		this.deployments.close(this.id, Outcome.WITH_INCIDENTS, null, this.lead.actor());
		assertThat(this.lead.head(this.id).state()).isEqualTo(DeploymentState.CLOSED);
	}

	private void change(String version, Instant target, @Nullable String digest) {
		this.deployments.change(this.id, new Change(version, "production", target, null, digest, Map.of()),
				this.lead.actor());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
