package greenboard.rollback;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import greenboard.accounts.NotAllowed;
import greenboard.accounts.ProjectId;
import greenboard.accounts.Scope;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.ChecklistManagement;
import greenboard.deployments.Scene;
import greenboard.register.Register;
import greenboard.rollback.TriggerAlert.Effect;
import greenboard.rollback.TriggerAlert.Identity;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What arms a trigger, what takes that back, and who may do neither.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class ArmedTriggersTests {

	private static final String TRIGGERS = """
			triggers:
			  - {key: errors, text: "Error rate > %s%% for 5 minutes", armed: required}
			  - {key: slow, text: "Pages take longer than 2 s", armed: required}
			---

			""";

	@Autowired
	private Scene scene;

	@Autowired
	private AlertedTriggers alerted;

	@Autowired
	private TriggerManagement management;

	@Autowired
	private Triggers triggers;

	@Autowired
	private ChecklistManagement checklists;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	private Actor mira;

	private TemplateVersion template;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mira = this.scene.person("Mira", MemberRole.MANAGER);
		this.template = version("armed-" + UUID.randomUUID(), "5");
		this.id = this.scene.deployment(this.template, this.mira);
	}

	@Test
	void holdTheGoUntilATestAlertCameForEach() {
		assertThat(missing()).containsExactly("Error rate > 5% for 5 minutes", "Pages take longer than 2 s");
		test("errors", 1);
		long sequence = newest(1).get(0).sequence();

		assertThat(missing()).containsExactly("Pages take longer than 2 s");
		assertThat(test("errors", 1)).isEqualTo(Effect.NOTHING);
		assertThat(newest(1).get(0).sequence()).isEqualTo(sequence);
		assertThat(take(alert("slow", false, null), this.mira)).isEqualTo(Effect.FIRED);
		assertThat(missing()).containsExactly("Pages take longer than 2 s");
	}

	@Test
	void areDisarmedByAVersionThatSaysSomethingElse() {
		test("errors", 1);
		test("slow", 1);

		this.checklists.move(this.id, version(this.template.key(), "4"), this.mira);

		assertThat(armed("errors")).isFalse();
		assertThat(armed("slow")).isTrue();
		assertThat(missing()).containsExactly("Error rate > 4% for 5 minutes");
		assertThat(newest(1)).extracting(AuditEntry::action, AuditEntry::subjectKey, AuditEntry::subject)
			.containsExactly(tuple("trigger.disarmed", "errors", "Error rate > 4% for 5 minutes"));
		assertThat(this.trail.verify(this.id.value()).holds()).isTrue();
		assertThat(test("errors", 1)).isEqualTo(Effect.NOTHING);
		assertThat(test("errors", 2)).isEqualTo(Effect.ARMED);
	}

	@Test
	void stayArmedWhereAnotherVersionSaysTheSame() {
		test("errors", 1);

		this.checklists.move(this.id, version(this.template.key(), "5", "Watched <!-- key: NEW-1 -->"), this.mira);

		assertThat(armed("errors")).isTrue();
		assertThat(newest(20)).extracting(AuditEntry::action).doesNotContain("trigger.disarmed");
	}

	@Test
	void areLeftAloneByWhoMayOnlyLookAtThisProject() {
		ProjectId elsewhere = this.scene.directory().createProject("Quay " + UUID.randomUUID(), Actor.SYSTEM).id();
		Actor guest = new Actor(this.mira.id(), "Gus", this.mira.person(), false,
				Map.of(elsewhere, Set.of(MemberRole.CONTRIBUTOR), this.scene.project(), Set.of(MemberRole.VIEWER)),
				EnumSet.allOf(Scope.class));

		assertThat(take(alert("errors", false, null), guest)).isEqualTo(Effect.NOT_ALLOWED);
		assertThat(take(alert("errors", true, 1), guest)).isEqualTo(Effect.NOT_ALLOWED);
		assertThat(this.triggers.one(this.id, "errors").fired()).isFalse();
		assertThat(armed("errors")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(value = MemberRole.class, names = { "VIEWER", "APPROVER", "CONTRIBUTOR" })
	void sayWhatTheySaidWhoeverMayNotManageTries(MemberRole role) {
		Actor vera = this.scene.person("Vera", role);
		TriggerWording wording = new TriggerWording("Error rate > 50% for 5 minutes", null, null);

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management.add(this.id, wording, vera));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.change(this.id, "errors", wording, vera));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.remove(this.id, "errors", "not needed", vera));
		assertThat(this.triggers.of(this.id)).extracting(Trigger::text)
			.containsExactly("Error rate > 5% for 5 minutes", "Pages take longer than 2 s");
	}

	private TemplateVersion version(String key, String percent, String... more) {
		String items = (more.length > 0)
				? "\n## Later <!-- phase: prepare, category: Build -->\n\n- [ ] " + more[0] + "\n" : "";
		return this.scene
			.template(Scene.CHECKLIST.formatted(key).replaceFirst("---\n\n", TRIGGERS.formatted(percent)) + items);
	}

	private Effect test(String key, int change) {
		return take(alert(key, true, change), this.mira);
	}

	private Effect take(TriggerAlert alert, Actor actor) {
		return this.alerted.take(List.of(alert), actor).get(0);
	}

	private TriggerAlert alert(String key, boolean test, @Nullable Integer change) {
		Identity identity = new Identity(UUID.randomUUID().toString(), Instant.parse("2027-01-01T10:00:00Z"), false);
		return new TriggerAlert(this.id.value(), key, identity, test, change, "ErrorRate", "instance=web-1", null);
	}

	private boolean armed(String key) {
		return this.triggers.one(this.id, key).arming().armed();
	}

	private List<String> missing() {
		return this.register.assessment(this.register.head(this.id, this.mira))
			.blockers()
			.stream()
			.filter((blocker) -> blocker.kind().equals("TRIGGER_NOT_ARMED"))
			.map((Blocker blocker) -> blocker.words().get(0))
			.toList();
	}

	private List<AuditEntry> newest(int count) {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, count);
	}

}
