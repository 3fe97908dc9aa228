package greenboard.lessons;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.Race;
import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.NotAllowed;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.Scene;
import greenboard.followup.TestFollowUp;
import greenboard.imports.TemplateProposals;
import greenboard.imports.TemplateProposals.Proposed;
import greenboard.outline.Outline;
import greenboard.purpose.Outcome;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.runbook.TestRollback;
import greenboard.templates.OutlineItems;
import greenboard.templates.TemplateNotFound;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ TestDatabase.class, Scene.class, TestFollowUp.class, TestRollback.class, TestLessons.class, Wreck.class })
class LessonManagementTests {

	private static final String SECURITY = "2 Security";

	private static final String DAY = "4 Deployment day";

	private static final String WHY = "It was rolled back on 3 March 2026: *errors* [x] > 5 %";

	@Autowired
	private Wreck wreck;

	@Autowired
	private Scene scene;

	@Autowired
	private LessonManagement management;

	@Autowired
	private Troubles troubles;

	@Autowired
	private Lessons lessons;

	@Autowired
	private TemplateProposals proposals;

	@Autowired
	private Register register;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private TemplateVersion template;

	private DeploymentId id;

	@BeforeEach
	void end() {
		this.mira = this.scene.person("Mira", MemberRole.LEAD);
		this.template = this.wreck.template();
		this.id = this.wreck.ended(this.template, Outcome.ROLLED_BACK, this.mira);
	}

	@Test
	void offerEverythingThatWentWrong() {
		assertThat(this.troubles.of(this.id)).extracting(Trouble::key)
			.containsExactlyInAnyOrder("note-1", "note-2", "note-3", "note-4", "trigger-errors", "step-1-1");
		assertThat(trouble("trigger-errors").plain()).isEqualTo("Error rate > 5 % for 5 minutes");
		assertThat(trouble("trigger-errors").said()).isEqualTo("7.2 % since 22:36");
		assertThat(trouble("step-1-1").plain()).isEqualTo("Stop the new release");
		assertThat(trouble("note-2").severity()).isEqualTo("HIGH");
	}

	@Test
	void becomeItemsOfTheNextVersionAndLeaveAllOthersTheirKeys() {
		Proposed proposed = take("note-1", "Cards are *tried*", SECURITY, true);

		Outline draft = this.proposals.outline(this.template.key(), this.mira).orElseThrow();
		Outline.Section security = OutlineItems.sections(draft.sections())
			.filter((section) -> section.title().equals("Security"))
			.findFirst()
			.orElseThrow();
		Outline.Item item = security.items().get(security.items().size() - 1);
		assertThat(item.key()).isEqualTo(proposed.item());
		assertThat(item.text()).isEqualTo("Cards are *tried*");
		assertThat(item.critical()).isTrue();
		assertThat(item.category()).isEqualTo("Security");
		assertThat(item.details()).contains("Why this item exists: It was rolled back", "\\*errors\\*", "\\[x\\]");
		List<String> keys = keys(draft);
		assertThat(keys).hasSize(keys(this.template.outline()).size() + 1).contains(item.key());
		keys.remove(item.key());
		assertThat(keys).isEqualTo(keys(this.template.outline()));
		assertThat(draft.rollbackTriggers()).hasSize(1);
	}

	@Test
	void areWrittenIntoTheTrailOfAnEndedDeploymentThatStaysAsItIs() {
		DeploymentHead before = head();
		take("trigger-errors", "Errors are watched", DAY, false);

		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::after, AuditEntry::reason)
			.containsExactly("lesson.taken", "Error rate > 5 % for 5 minutes", "Errors are watched", WHY);
		assertThat(head().figures()).isEqualTo(before.figures());
		assertThat(head().standings()).isEqualTo(before.standings());
		assertThat(head().end()).isEqualTo(before.end());
		assertThat(head().sequence()).isEqualTo(before.sequence() + 1);
		assertThat(this.lessons.of(this.id)).singleElement().satisfies((lesson) -> {
			assertThat(lesson.by()).isEqualTo("Mira");
			assertThat(lesson.taken()).isNotNull();
			assertThat(lesson.taken().section()).isEqualTo("Deployment day");
		});
	}

	@Test
	void goIntoOneDraftUntilANewerVersionIsThere() {
		Proposed first = take("note-1", "Cards are tried", SECURITY, false);
		Proposed second = take("note-2", "The index is built", SECURITY, false);
		assertThat(second.draft()).isEqualTo(first.draft());
		assertThat(second.item()).isNotEqualTo(first.item());

		this.scene.template(new String(source(), StandardCharsets.UTF_8).replace("Compiled", "Built"));
		Proposed third = take("note-3", "The cache is warm", SECURITY, false);
		assertThat(third.draft()).isNotEqualTo(first.draft());
		assertThat(texts()).contains("Built", "The cache is warm").doesNotContain("Cards are tried");
	}

	@Test
	void areTakenOnce() {
		take("note-1", "Cards are tried", SECURITY, false);

		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> take("note-1", "Again", SECURITY, false))
			.returns(Reason.LESSON_ANSWERED, NotPossible::reason);
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.leave(this.id, "note-1", "No", this.mira));
		assertThat(texts()).contains("Cards are tried").doesNotContain("Again");
		assertThat(this.lessons.of(this.id)).hasSize(1);
	}

	@Test
	void areDecidedByOneOfTwoWhoActAtOnce() {
		Actor lea = this.scene.person("Lea", MemberRole.MANAGER);
		try (Race race = new Race()) {
			for (int note = 1; note <= 4; note++) {
				String key = "note-" + note;
				List<Object> came = race.together(() -> take(key, "Taken " + key, SECURITY, false), () -> {
					this.management.leave(this.id, key, "Seen before", lea);
					return key;
				});
				assertThat(came).filteredOn(NotPossible.class::isInstance).hasSize(1);
				assertThat(came).filteredOn(Throwable.class::isInstance).hasSize(1);
			}
		}
		assertThat(this.lessons.of(this.id)).hasSize(4);
		assertThat(this.trail.newest(this.id.value(), Long.MAX_VALUE, 5)).extracting(AuditEntry::action)
			.filteredOn((action) -> action.startsWith("lesson."))
			.hasSize(4);
	}

	@Test
	void areLeftWithAReason() {
		this.management.leave(this.id, "note-4", " Nobody minded ", this.mira);

		assertThat(newest()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::reason)
			.containsExactly("lesson.left", "A heading still names last year", "Nobody minded");
		assertThat(this.lessons.of(this.id)).singleElement().returns("Nobody minded", Lesson::reason);
		assertThat(texts()).isEqualTo(OutlineItems.of(this.template.outline()).map(Outline.Item::text).toList());
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> this.management.leave(this.id, "note-3", " ", this.mira))
			.returns("reason", InvalidField::field);
		assertThat(this.lessons.of(this.id)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(value = MemberRole.class, names = { "VIEWER", "CONTRIBUTOR", "APPROVER" })
	void areForManagersAlone(MemberRole role) {
		Actor other = this.scene.person("Vera", role);

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.management.take(this.id, "note-1",
				new Proposal("Cards are tried", SECURITY, false, WHY), other));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.management.leave(this.id, "note-1", "No", other));
		assertThatExceptionOfType(DeploymentNotFound.class)
			.isThrownBy(() -> this.management.leave(this.id, "note-1", "No", this.scene.person("Sam")));
		assertThat(this.lessons.of(this.id)).isEmpty();
	}

	@Test
	void areOnlyOfWhatWentWrongAndHasEnded() {
		DeploymentId well = this.wreck.ended(this.template, Outcome.SUCCEEDED, this.mira);
		DeploymentId open = this.scene.deployment(this.template, this.mira);

		assertThatExceptionOfType(LessonNotFound.class)
			.isThrownBy(() -> this.management.leave(well, "note-1", "No", this.mira));
		assertThatExceptionOfType(LessonNotFound.class)
			.isThrownBy(() -> this.management.leave(this.id, "note-9", "No", this.mira));
		assertThatExceptionOfType(NotPossible.class)
			.isThrownBy(() -> this.management.leave(open, "note-1", "No", this.mira))
			.returns(Reason.NOT_ENDED, NotPossible::reason);
		DeploymentId bumpy = this.wreck.ended(this.template, Outcome.WITH_INCIDENTS, this.mira);
		this.management.leave(bumpy, "note-1", "No", this.mira);
		assertThat(this.lessons.of(bumpy)).hasSize(1);
	}

	@Test
	void sayWhatIsMissing() {
		refuses(" ", SECURITY, false, WHY, "text", Fault.MISSING);
		refuses("Cards are tried", "", false, WHY, "section", Fault.MISSING);
		refuses("Cards are tried", "2 Build", false, WHY, "section", Fault.MISSING);
		refuses("Cards are tried", SECURITY, false, "", "why", Fault.MISSING);
		refuses("Cards are tried", DAY, true, WHY, "critical", Fault.NOT_PREPARE);
		assertThat(this.lessons.of(this.id)).isEmpty();
		assertThat(this.proposals.drafts(this.mira)).isEmpty();
	}

	@Test
	void needTheTemplate() {
		this.jdbc.sql("update template set key = key || '-gone' where key = ?").param(this.template.key()).update();

		assertThatExceptionOfType(TemplateNotFound.class)
			.isThrownBy(() -> take("note-1", "Cards are tried", SECURITY, false));
		this.management.leave(this.id, "note-1", "The template is gone", this.mira);
		assertThat(this.lessons.of(this.id)).hasSize(1);
	}

	private void refuses(String text, String section, boolean critical, String why, String field, Fault fault) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(
				() -> this.management.take(this.id, "note-1", new Proposal(text, section, critical, why), this.mira))
			.returns(field, InvalidField::field)
			.returns(fault, InvalidField::fault);
	}

	private Proposed take(String key, String text, String section, boolean critical) {
		return this.management.take(this.id, key, new Proposal(text, section, critical, WHY), this.mira);
	}

	private Trouble trouble(String key) {
		return this.troubles.of(this.id).stream().filter((each) -> each.key().equals(key)).findFirst().orElseThrow();
	}

	private List<String> texts() {
		Outline outline = this.proposals.outline(this.template.key(), this.mira).orElseThrow();
		return OutlineItems.of(outline).map(Outline.Item::text).toList();
	}

	private static List<String> keys(Outline outline) {
		return new ArrayList<>(OutlineItems.of(outline).map(Outline.Item::key).toList());
	}

	private byte[] source() {
		return this.jdbc.sql("select source from template_version where id = ?")
			.param(this.template.id())
			.query((row, index) -> row.getBytes(1))
			.single();
	}

	private DeploymentHead head() {
		return this.register.head(this.id, this.mira);
	}

	private AuditEntry newest() {
		return this.trail.newest(this.id.value(), Long.MAX_VALUE, 1).get(0);
	}

}
