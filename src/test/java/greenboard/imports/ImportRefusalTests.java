package greenboard.imports;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.templates.OutlineItems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class ImportRefusalTests extends ImportTest {

	@Test
	void refusesAChangeToWhatSomebodyDidNotSee() {
		UUID draft = imported(source());
		post(draft, "sections/2", "revision", "0", "phase", "DEPLOY");

		MvcTestResult late = post(draft, "sections/3", "revision", "0", "phase", "DEPLOY");

		assertThat(late).flash().containsKey("notices");
		assertThat(OutlineItems.sections(open(draft).sections()).map(Outline.Section::phase))
			.containsOnlyOnce(Phase.DEPLOY);
	}

	@Test
	void keepsThePastedTextOfAnImportThatFailed() {
		String broken = "---\ntitle: [\n---\n\n- [ ] kept in the field\n";

		assertThat(this.mvc.post()
			.uri("/templates/import")
			.with(TestAccounts.as(this.manager))
			.with(csrf())
			.param("text", broken)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("kept in the field", "Nothing was stored.");
		assertThat(this.drafts.of(this.manager)).isEmpty();
	}

	@Test
	void refusesFilesThatAreNoChecklist() {
		for (byte[] file : List.of(new byte[] { 'P', 'K', 3, 4, 0, 0, 1 }, new byte[2 * 1024 * 1024 + 1],
				new byte[0])) {
			assertThat(this.mvc.post()
				.uri("/templates/import")
				.multipart()
				.file(new MockMultipartFile("file", "x.md", "text/markdown", file))
				.with(TestAccounts.as(this.manager))
				.with(csrf())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(this.drafts.of(this.manager)).isEmpty();
	}

	@Test
	void showsADraftOnlyToItsOwner() {
		UUID draft = imported(source());
		Actor administrator = this.accounts.administrator();

		for (UUID id : List.of(draft, UUID.randomUUID())) {
			assertThat(this.mvc.get().uri("/templates/drafts/{id}", id).with(TestAccounts.as(administrator)))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.post()
				.uri("/templates/drafts/{id}/publish", id)
				.with(TestAccounts.as(administrator))
				.with(csrf())
				.param("revision", "0")).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void keepsThoseOutWhoMayPublishNothing() {
		Actor contributor = this.accounts.member(this.accounts.project(), MemberRole.CONTRIBUTOR);

		assertThat(this.mvc.get().uri("/templates/import").with(TestAccounts.as(contributor)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/templates").with(TestAccounts.as(contributor))).hasStatusOk()
			.bodyText()
			.doesNotContain("/templates/import");
	}

	@Test
	void forgetsWhatIsDiscarded() {
		UUID draft = imported(source());

		assertThat(post(draft, "discard")).hasRedirectedUrl("/templates");

		assertThat(page(draft)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.jdbc.sql("select action from trail_entry where actor_id = ? order by id")
			.param(this.manager.id())
			.query(String.class)
			.list()).endsWith("template-draft.imported", "template-draft.discarded");
	}

	@Test
	void limitsHowManyDraftsOnePersonHas() {
		for (int i = 0; i < TooManyDrafts.LIMIT; i++) {
			imported(source());
		}

		assertThat(this.mvc.post()
			.uri("/templates/import")
			.with(TestAccounts.as(this.manager))
			.with(csrf())
			.param("text", source())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Publish or discard one of them first");
	}

}
