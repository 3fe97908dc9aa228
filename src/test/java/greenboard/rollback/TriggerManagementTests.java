package greenboard.rollback;

import java.util.List;

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
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.ChecklistManagement;
import greenboard.deployments.Scene;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.templates.TemplateVersion;
import greenboard.verdict.Blocker;
import greenboard.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class })
class TriggerManagementTests {

	private static final String TRIGGERS = """
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes"}
			  - {key: slow, text: "Pages take longer than 2 s"}
			---
			""";

	@Autowired
	private Scene scene;

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

	private Actor manager;

	private Actor lead;

	private TemplateVersion template;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.manager = this.scene.person("Mira", MemberRole.MANAGER);
		this.lead = this.scene.person("Lea", MemberRole.LEAD);
		String source = Scene.CHECKLIST.formatted("triggers-" + java.util.UUID.randomUUID());
		this.template = this.scene.template(withTriggers(source, TRIGGERS));
		this.id = this.scene.deployment(this.template, this.manager);
	}

	@Test
	void takesTheChecklistsTriggersWithTheirFigures() {
		assertThat(keys()).containsExactly("errors", "slow");
		assertThat(one("errors").rule()).isEqualTo(new Rule("Error rate", ">", "5", "%", "PT5M"));
		assertThat(one("errors").fired()).isFalse();
	}

	@Test
	void makesANoGoOfTheVerdictWhenOneFiresAndGivesItBackWhenItIsStoodDown() {
		this.management.fire(this.id, "errors", "7.2% since 22:36", this.manager);

		assertThat(head().figures().verdict()).isEqualTo(Verdict.NO_GO);
		Blocker first = head().figures().firstBlockers().get(0);
		assertThat(first.kind()).isEqualTo("TRIGGER_FIRED");
		assertThat(first.words()).containsExactly("Error rate > 5% for 5 minutes");
		assertThat(first.href()).isEqualTo(this.id.place() + "/triggers");

		this.management.standDown(this.id, "errors", "A probe was wrong", this.lead);

		assertThat(head().figures().verdict()).isEqualTo(Verdict.HOLD);
		Firing past = this.triggers.firings(this.id).get(0);
		assertThat(past.by()).isEqualTo("Mira");
		assertThat(past.reason()).isEqualTo("7.2% since 22:36");
		assertThat(past.end()).isNotNull();
		assertThat(past.end().by()).isEqualTo("Lea");
		assertThat(past.end().reason()).isEqualTo("A probe was wrong");
		assertThat(actions()).startsWith("trigger.stood-down", "trigger.fired");
	}

	@Test
	void stopsTheDeploymentUntilTheLastOfSeveralIsStoodDown() {
		this.management.fire(this.id, "errors", "7.2%", this.manager);
		this.management.fire(this.id, "slow", "3 s", this.manager);
		this.management.standDown(this.id, "errors", "A probe was wrong", this.lead);

		assertThat(head().figures().verdict()).isEqualTo(Verdict.NO_GO);
	}

	@Test
	void changesNothingWhenItIsFiredAgain() {
		this.management.fire(this.id, "errors", "7.2%", this.manager);
		long sequence = head().sequence();

		Trigger again = this.management.fire(this.id, "errors", "8%", this.lead);

		assertThat(again.firing()).isNotNull();
		assertThat(again.firing().reason()).isEqualTo("7.2%");
		assertThat(head().sequence()).isEqualTo(sequence);
		assertThat(this.triggers.firings(this.id)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(value = MemberRole.class, names = { "VIEWER", "APPROVER" })
	void letsNobodyFireWhoMayNotSettle(MemberRole role) {
		Actor actor = this.scene.person("Vera", role);

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.fire(this.id, "errors", "7.2%", actor));
		assertThat(one("errors").fired()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(value = MemberRole.class, names = { "VIEWER", "APPROVER", "CONTRIBUTOR", "MANAGER" })
	void letsNobodyStandDownWhoDoesNotDecide(MemberRole role) {
		Actor actor = this.scene.person("Vera", role);
		this.management.fire(this.id, "errors", "7.2%", this.manager);

		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.standDown(this.id, "errors", "It is over", actor));
		assertThat(one("errors").fired()).isTrue();
	}

	@Test
	void wantsAReasonForEverything() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.fire(this.id, "errors", " ", this.manager));
		this.management.fire(this.id, "errors", "7.2%", this.manager);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.standDown(this.id, "errors", "", this.lead));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.remove(this.id, "slow", null, this.manager));
	}

	@Test
	void standsNothingDownThatHasNotFired() {
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.standDown(this.id, "errors", "It is over", this.lead));
	}

	@Test
	void addsAndChangesTriggersAndReadsTheirFigures() {
		String key = this.management.add(this.id,
				new TriggerWording(" More than 3 failed log-ins within 1 minute ", "Switch back", this.lead.person()),
				this.manager);
		Trigger added = one(key);
		assertThat(added.text()).isEqualTo("More than 3 failed log-ins within 1 minute");
		assertThat(added.rule()).isNotNull();
		assertThat(added.owner()).isNotNull();
		assertThat(added.owner().name()).isEqualTo("Lea");

		this.management.change(this.id, key, new TriggerWording("Somebody calls", null, null), this.manager);
		assertThat(one(key).rule()).isNull();
		assertThat(one(key).owner()).isNull();
		long sequence = head().sequence();
		this.management.change(this.id, key, new TriggerWording("Somebody calls", null, null), this.manager);
		assertThat(head().sequence()).isEqualTo(sequence);
		assertThat(actions()).startsWith("trigger.changed", "trigger.added");
	}

	@Test
	void refusesAnOwnerWhoIsNoMember() {
		Actor stranger = this.scene.person("Sam");

		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.management.add(this.id,
				new TriggerWording("Somebody calls", null, stranger.person()), this.manager));
	}

	@Test
	void neitherChangesNorTakesOutWhatHasFired() {
		this.management.fire(this.id, "errors", "7.2%", this.manager);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(
				() -> this.management.change(this.id, "errors", new TriggerWording("x", null, null), this.manager));
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.remove(this.id, "errors", "not needed", this.manager));
	}

	@Test
	void keepsWhatHasFiredAndWhatPeopleChangedInAnotherVersion() {
		this.management.fire(this.id, "errors", "7.2%", this.manager);
		this.management.change(this.id, "slow", new TriggerWording("Pages take longer than 1 s", null, null),
				this.manager);
		String own = this.management.add(this.id, new TriggerWording("Somebody calls", null, null), this.manager);
		String next = withTriggers(Scene.CHECKLIST.formatted(this.template.key()), """
				triggers:
				  - {key: slow, text: "Pages take longer than 9 s"}
				  - {key: full, text: "Disk use > 90%"}
				---
				""");
		this.checklists.move(this.id, this.scene.template(next), this.manager);

		assertThat(keys()).containsExactlyInAnyOrder("errors", "slow", "full", own);
		assertThat(one("slow").text()).isEqualTo("Pages take longer than 1 s");
		assertThat(one("errors").fired()).isTrue();
		assertThat(head().figures().verdict()).isEqualTo(Verdict.NO_GO);
	}

	@Test
	void doesNotKnowTheTriggersOfOtherDeployments() {
		DeploymentId other = this.scene.deployment();

		assertThatExceptionOfType(TriggerNotFound.class)
			.isThrownBy(() -> this.management.fire(other, "errors", "7.2%", this.manager));
	}

	private static String withTriggers(String source, String triggers) {
		return source.replaceFirst("---\n\n", triggers + "\n");
	}

	private List<String> keys() {
		return this.triggers.of(this.id).stream().map(Trigger::key).toList();
	}

	private Trigger one(String key) {
		return this.triggers.one(this.id, key);
	}

	private DeploymentHead head() {
		return this.register.head(this.id, this.manager);
	}

	private List<String> actions() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 10).stream().map(AuditEntry::action).toList();
	}

}
