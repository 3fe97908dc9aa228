package greenboard.lessons;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.followup.TestFollowUp;
import greenboard.purpose.Outcome;
import greenboard.runbook.TestRollback;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of what can be learned, and its forms.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class, TestFollowUp.class, TestRollback.class,
		TestLessons.class, Wreck.class })
class LessonPageTests {

	private static final Map<String, String> ITEM = Map.of("text", "Cards are tried", "section", "2 Security",
			"critical", "true", "why", "Every third card failed");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Scene scene;

	@Autowired
	private Wreck wreck;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private JdbcClient jdbc;

	private Actor mira;

	private Cookie session;

	private TemplateVersion template;

	private DeploymentId id;

	@BeforeEach
	void end() {
		this.mira = this.scene.person("Mira", MemberRole.LEAD);
		this.session = this.accounts.session(this.mira);
		this.template = this.wreck.template();
		this.id = this.wreck.ended(this.template, Outcome.ROLLED_BACK, this.mira);
	}

	@Test
	void proposesAnItemForEachThingThatWentWrong() {
		assertThat(page(this.id, this.session)).hasStatusOk()
			.bodyText()
			.contains("Closed as rolled back", "Ruled out: Error rate &gt; 5 % for 5 minutes", "7.2 % since 22:36",
					"Rehearsed: Stop the new release", "the step “Stop the new release” failed",
					"<option value=\"2 Security\"", "/lessons/note-1/taking", "/lessons/note-1/leaving")
			.containsPattern("Shop [-0-9a-f]+ 2.4.0 was rolled back on \\d+ \\w+ \\d{4}: Error rate &gt; 5 %")
			.doesNotContain("??", "selected=\"selected\"", "<details class=\"more-f\" open");
	}

	@Test
	void isLinkedWhereADeploymentIsReadThatHadTrouble() {
		for (String path : new String[] { "", "/after" }) {
			assertThat(get(this.id.place() + path, this.session)).hasStatusOk()
				.bodyText()
				.contains(this.id.place() + "/lessons")
				.doesNotContain("??");
			DeploymentId well = this.wreck.ended(this.template, Outcome.SUCCEEDED, this.mira);
			assertThat(get(well.place() + path, this.session)).hasStatusOk().bodyText().doesNotContain("/lessons");
		}
	}

	@Test
	void leadsToThePreviewWithTheItemInIt() {
		MvcTestResult taken = post("/note-1/taking", ITEM, this.session);
		assertThat(taken).hasStatus(HttpStatus.FOUND);
		String preview = Objects.requireNonNull(taken.getResponse().getRedirectedUrl());
		assertThat(preview).matches("/templates/drafts/[-0-9a-f]+#[A-Z0-9-]+");

		String item = preview.substring(preview.indexOf('#') + 1);
		assertThat(get(preview.replaceFirst("#.*", ""), this.session)).hasStatusOk()
			.bodyText()
			.contains("becomes version 2 of Shop", "id=\"" + item + "\"", "Cards are tried",
					"Why this item exists: Every third card failed")
			.doesNotContain("??");
		assertThat(page(this.id, this.session)).bodyText()
			.contains("Taken", "into Security:", "Cards are tried", "Every third card failed", preview)
			.doesNotContain("/lessons/note-1/taking", "??");
		Cookie other = this.accounts.session(this.scene.person("Max", MemberRole.MANAGER));
		assertThat(page(this.id, other)).bodyText().contains("Cards are tried").doesNotContain("/templates/drafts/");
		assertThat(get(this.id.place() + "/history", this.session)).bodyText()
			.contains("took as a lesson into the checklist")
			.doesNotContain("??");
	}

	@Test
	void saysThatTheDraftIsGoneAndAsksAgain() {
		post("/note-1/taking", ITEM, this.session);
		this.jdbc.sql("delete from template_draft where key = ?").param(this.template.key()).update();

		assertThat(page(this.id, this.session)).hasStatusOk()
			.bodyText()
			.contains("Not in the checklist", "Mira took it into a draft that is gone", "/lessons/note-1/taking")
			.doesNotContain("into Security:", "??");
	}

	@Test
	void keepsWhatWasFilledInWhenSomethingIsMissing() {
		assertThat(post("/note-1/taking", Map.of("text", "Cards are tried", "why", "Cards failed"), this.session))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#section-note-1\"", "Choose the section that it goes to.", ">Cards are tried</textarea>",
					">Cards failed</textarea>")
			.containsOnlyOnce("open=\"open\"")
			.doesNotContain("??");
		assertThat(post("/note-2/leaving", Map.of(), this.session)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#reason-note-2\"", "Say why.")
			.containsOnlyOnce("open=\"open\"");
		assertThat(post("/note-2/leaving", Map.of("reason", "Seen before"), this.session)).hasStatus(HttpStatus.FOUND);
		assertThat(post("/note-2/taking", ITEM, this.session)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Mira has decided about this already.", "Seen before");
		assertThat(post("/note-9/leaving", Map.of("reason", "x"), this.session)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void isReadByEverybodyAndWrittenByManagers() {
		Cookie viewer = this.accounts.session(this.scene.person("Vera", MemberRole.VIEWER));

		assertThat(page(this.id, viewer)).hasStatusOk()
			.bodyText()
			.contains("The search answers with yesterday", "Nobody has decided about it yet.")
			.doesNotContain("action=\"" + this.id.place(), "??");
		assertThat(post("/note-1/taking", ITEM, viewer)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/note-1/leaving", Map.of("reason", "x"), viewer)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void saysWhereThereIsNothingToLearn() {
		DeploymentId open = this.scene.deployment(this.template, this.mira);
		assertThat(page(open, this.session)).hasStatusOk().bodyText().contains("has not ended yet");
		this.deployments.close(open, Outcome.WITH_INCIDENTS, null, this.mira);
		assertThat(page(open, this.session)).hasStatusOk()
			.bodyText()
			.contains("Nothing was written down: no note")
			.doesNotContain("??");
		DeploymentId well = this.wreck.ended(this.template, Outcome.SUCCEEDED, this.mira);
		assertThat(page(well, this.session)).hasStatusOk()
			.bodyText()
			.contains("There is nothing to learn from it here.")
			.doesNotContain("/taking", "yesterday");
	}

	@Test
	void saysThatTheTemplateIsGone() {
		this.jdbc.sql("update template set key = key || '-gone' where key = ?").param(this.template.key()).update();

		assertThat(page(this.id, this.session)).hasStatusOk()
			.bodyText()
			.contains("is not there any more", "/lessons/note-1/leaving")
			.doesNotContain("/taking", "??");
		assertThat(post("/note-1/taking", ITEM, this.session)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("href=\"#l-note-1\"");
	}

	@Test
	void saysThatSomebodyHasTooManyDrafts() {
		this.jdbc
			.sql("""
					insert into template_draft (id, owner_id, name, source, created_at, expires_at)
					select gen_random_uuid(), ?, 'other.md', 'x', now(), now() + interval '1 day' from generate_series(1, 20)
					""")
			.param(this.mira.id())
			.update();

		assertThat(post("/note-1/taking", ITEM, this.session)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("You have 20 drafts already", ">Cards are tried</textarea>", "/lessons/note-1/taking");
	}

	private MvcTestResult post(String path, Map<String, String> form, Cookie session) {
		var request = this.mvc.post().uri(this.id.place() + "/lessons" + path).cookie(session).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult page(DeploymentId id, Cookie session) {
		return get(id.place() + "/lessons", session);
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

}
