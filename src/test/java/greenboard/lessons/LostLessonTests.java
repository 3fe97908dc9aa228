package greenboard.lessons;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.deployments.Scene;
import greenboard.followup.TestFollowUp;
import greenboard.imports.TemplateProposals.Proposed;
import greenboard.purpose.Outcome;
import greenboard.runbook.TestRollback;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A lesson of which nothing came can be taken again.
 */
@SpringBootTest
@Import({ TestDatabase.class, Scene.class, TestFollowUp.class, TestRollback.class, TestLessons.class, Wreck.class })
class LostLessonTests {

	@Autowired
	private Wreck wreck;

	@Autowired
	private Scene scene;

	@Autowired
	private LessonManagement management;

	@Autowired
	private Lessons lessons;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private TemplateVersion template;

	private DeploymentId id;

	private Proposed proposed;

	@BeforeEach
	void takeOne() {
		this.mira = this.scene.person("Mira", MemberRole.LEAD);
		this.template = this.wreck.template();
		this.id = this.wreck.ended(this.template, Outcome.ROLLED_BACK, this.mira);
		this.proposed = take("Cards are tried");
	}

	@Test
	void isTakenIntoAnotherDraftWhereItsDraftIsGone() {
		throwTheDraftAway();

		assertThat(take("Cards are tried again").draft()).isNotEqualTo(this.proposed.draft());
		assertThat(this.lessons.of(this.id)).singleElement()
			.satisfies((lesson) -> assertThat(lesson.taken().text()).isEqualTo("Cards are tried again"));
		isAnswered();
	}

	@Test
	void isNotLostWhereAVersionHadItsItemEvenIfANewerOneHasNot() {
		throwTheDraftAway();
		String source = new String(this.library.source(this.template.id()), StandardCharsets.UTF_8);
		String item = "- [ ] Cards are tried <!-- key: %s -->\n".formatted(this.proposed.item());
		this.scene.template(source.replace("- [ ] Keys rotated", item + "- [ ] Keys rotated"));
		isAnswered();

		this.scene.template(source);
		isAnswered();
	}

	private void isAnswered() {
		assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> take("Once more"));
	}

	private void throwTheDraftAway() {
		this.jdbc.sql("delete from template_draft where id = ?").param(this.proposed.draft()).update();
	}

	private Proposed take(String text) {
		return this.management.take(this.id, "note-1",
				new Proposal(text, "2 Security", false, "Every third card failed"), this.mira);
	}

}
