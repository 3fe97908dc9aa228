package greenboard.deployments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.acts.Settling;
import greenboard.acts.Waiver;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.purpose.Change;
import greenboard.purpose.Field;
import greenboard.purpose.Outcome;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.DeploymentHead;
import greenboard.register.DeploymentHead.End;
import greenboard.register.Register;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class DeploymentManagementTests {

	private static final Instant TARGET = Instant.parse("2027-01-01T10:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private DeploymentManagement management;

	@Autowired
	private ItemManagement items;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Test
	void startsWithWhatTheTemplateAsksFor() {
		Actor mia = this.scene.person("Mia", MemberRole.MANAGER);
		TemplateVersion template = this.scene.template();
		DeploymentId id = this.management.start(new Start(template, this.scene.project(), " 2.4.0 ", "production",
				TARGET, mia.person(), "sha256:abc", Map.of("Change number", "CHG-7")), mia);

		DeploymentHead head = this.register.head(id, mia);
		assertThat(head.version()).isEqualTo("2.4.0");
		assertThat(head.targetAt()).isEqualTo(TARGET);
		assertThat(head.lead()).isNotNull().satisfies((lead) -> assertThat(lead.name()).isEqualTo("Mia"));
		assertThat(head.fields()).contains(new Field("Change number", "CHG-7"));
		assertThat(head.template().key()).isEqualTo(template.key());
		assertThat(this.trail.of(id.value(), 0, 10)).singleElement()
			.extracting(AuditEntry::action, AuditEntry::actorName, AuditEntry::after)
			.containsExactly("deployment.started", "Mia", template.name());
	}

	@Test
	void refusesAStartThatCannotBe() {
		Actor mia = this.scene.person("Mia", MemberRole.MANAGER);
		Actor stranger = this.scene.person("Stranger");
		TemplateVersion template = this.scene.template();

		assertThat(faultOf(() -> this.management.start(start(template, "", mia, Map.of()), mia))).isEqualTo("version");
		assertThat(faultOf(() -> this.management.start(start(template, "1", stranger, Map.of()), mia)))
			.isEqualTo("lead");
		assertThat(faultOf(() -> this.management.start(start(template, "1", mia, Map.of("Moon", "full")), mia)))
			.isEqualTo("fields[Moon]");
		assertThat(faultOf(() -> this.management.start(start(template, "1", mia, Map.of()), stranger)))
			.isEqualTo("project");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management
			.start(start(template, "1", mia, Map.of()), this.scene.person("Vic", MemberRole.VIEWER)));
	}

	@Test
	void notesEachThingThatChanges() {
		Actor mia = this.scene.person("Mia", MemberRole.MANAGER);
		DeploymentId id = this.scene.deployment();
		DeploymentHead head = this.register.head(id, mia);
		Change same = new Change(head.version(), head.environment(), head.targetAt(), null, null, Map.of());
		this.management.change(id, same, mia);
		assertThat(this.register.head(id, mia).sequence()).isEqualTo(head.sequence());

		this.management.change(id, new Change("2.4.1", head.environment(), head.targetAt(), mia.person(), null,
				Map.of("Change number", "CHG-8")), mia);

		assertThat(this.trail.of(id.value(), 1, 10)).extracting(AuditEntry::subject, AuditEntry::after)
			.containsExactly(tuple("Version", "2.4.1"), tuple("Lead", "Mia"), tuple("Change number", "CHG-8"));
	}

	@Test
	void changesNothingOnceItHasEnded() {
		Actor mia = this.scene.person("Mia", MemberRole.MANAGER);
		DeploymentId closed = this.scene.deployment();
		this.management.close(closed, Outcome.WITH_INCIDENTS, "slow start", mia);
		DeploymentId cancelled = this.scene.deployment();
		assertThat(faultOf(() -> this.management.cancel(cancelled, " ", mia))).isEqualTo("reason");
		this.management.cancel(cancelled, "not needed", mia);

		assertThat(this.register.head(closed, mia).end()).isNotNull()
			.extracting(End::outcome, End::reason)
			.containsExactly(Outcome.WITH_INCIDENTS, "slow start");
		for (DeploymentId ended : new DeploymentId[] { closed, cancelled }) {
			assertThatExceptionOfType(NotPossible.class)
				.isThrownBy(() -> this.items.settle(ended, Settling.of("BLD-1", Status.DONE, null), mia));
			assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> this.management.cancel(ended, "again", mia));
		}
	}

	static Stream<Arguments> permissions() {
		return Stream.of(arguments(MemberRole.VIEWER, false, false, false),
				arguments(MemberRole.APPROVER, false, false, false),
				arguments(MemberRole.CONTRIBUTOR, true, false, false), arguments(MemberRole.MANAGER, true, true, false),
				arguments(MemberRole.LEAD, true, true, true));
	}

	@ParameterizedTest
	@MethodSource("permissions")
	void allowsWhatTheTableAllows(MemberRole role, boolean settles, boolean manages, boolean grants,
			@Autowired RequestManagement requests) {
		Actor actor = this.scene.person("Somebody", role);
		DeploymentId id = this.scene.deployment();
		UUID asked = requests.askForWaiver(id, "SEC-1", new Waiver("late", "watched", LocalDate.now().plusDays(3)),
				this.scene.person("Other", MemberRole.CONTRIBUTOR));

		allows(settles, () -> this.items.settle(id, Settling.of("BLD-1", Status.DONE, null), actor));
		allows(settles, () -> this.items.note(id, "BLD-1", "n", Expected.ANYTHING, actor));
		allows(settles, () -> this.items.addEvidence(id, "BLD-1", new EvidenceLink("https://x.test", null), actor));
		allows(settles, () -> requests.askForWaiver(id, "SEC-2",
				new Waiver("late", "watched", LocalDate.now().plusDays(3)), actor));
		allows(manages, () -> this.items.assign(id, "BLD-1", null, actor));
		allows(grants, () -> requests.grant(id, "SEC-1", asked, actor));
		allows(manages, () -> this.management.close(id, Outcome.SUCCEEDED, null, actor));
	}

	@Test
	void showsAForeignDeploymentLikeAnUnknownOne() {
		Actor stranger = this.scene.person("Stranger");
		DeploymentId foreign = this.scene.deployment();
		DeploymentId unknown = new DeploymentId(UUID.randomUUID());
		for (DeploymentId id : new DeploymentId[] { foreign, unknown }) {
			assertThatExceptionOfType(DeploymentNotFound.class)
				.isThrownBy(() -> this.items.settle(id, Settling.of("BLD-1", Status.DONE, null), stranger));
			assertThatExceptionOfType(DeploymentNotFound.class).isThrownBy(() -> this.register.head(id, stranger));
			assertThatExceptionOfType(DeploymentNotFound.class).isThrownBy(() -> this.register.board(id, stranger));
		}
	}

	private Start start(TemplateVersion template, String version, Actor lead, Map<String, String> fields) {
		return new Start(template, this.scene.project(), version, "production", TARGET, lead.person(), null, fields);
	}

	private static String faultOf(Runnable act) {
		return ((InvalidField) catchThrowable(act::run)).field();
	}

	private static void allows(boolean allowed, Runnable act) {
		if (allowed) {
			act.run();
		}
		else {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run);
		}
	}

}
