package greenboard.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.markdown.Outline;
import greenboard.markdown.Phase;
import greenboard.templates.OutlineItems;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class ImportJourneyTests {

	private static final String SOURCE = """
			---
			title: Booking service
			key: %s
			categories: {Infrastructure: 40, Security: 60}
			---

			# Booking service

			## Infrastructure

			- [ ] Backups were restored
			- [ ] Logs are kept

			## Security

			- [ ] Secrets are rotated

			## Sign-off

			- [ ] Product Owner approval

			## Rollback triggers

			- [ ] Error rate > 5 %% for 10 minutes
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private DraftManagement drafts;

	@Autowired
	private TemplateLibrary library;

	@Autowired
	private JdbcClient jdbc;

	private Actor manager;

	private String key;

	@BeforeEach
	void signIn() {
		this.manager = this.accounts.member(this.accounts.project(), MemberRole.MANAGER);
		this.key = "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void leadsFromAFileToThePublishedVersion() {
		UUID draft = imported(source());

		assertThat(page(draft)).hasStatusOk()
			.bodyText()
			.contains("Every task-list entry has a place: 5 of 5", "Backups were restored",
					"Publish version 1 of Booking service")
			.doesNotContain("??");
		assertThat(post(draft, "publish", "revision", "0")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/templates/" + this.key + "/versions/1");
		assertThat(this.library.source(published().id())).isEqualTo(source().getBytes(StandardCharsets.UTF_8));
		assertThat(page(draft)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void writesChangesIntoTheSource() {
		UUID draft = imported(source());
		String item = keyOf(draft, "Logs are kept");

		assertThat(post(draft, "sections/2", "revision", "0", "phase", "VERIFY", "category", "Infrastructure"))
			.hasRedirectedUrl("/templates/drafts/" + draft + "#s2");
		post(draft, "items/" + item, "revision", "1", "critical", "true", "weight", "2.5", "category", "Security",
				"phase", "PREPARE", "linked", "", "as", "ITEM");
		post(draft, "publish", "revision", "2");

		Outline.Item kept = item(published().outline(), "Logs are kept");
		assertThat(kept.critical()).isTrue();
		assertThat(kept.weight()).isEqualByComparingTo("2.5");
		assertThat(kept.category()).isEqualTo("Security");
		assertThat(kept.phase()).isEqualTo(Phase.PREPARE);
	}

	@Test
	void makesAnEntryARoleAndARoleAnItem() {
		UUID draft = imported(source());
		String item = keyOf(draft, "Logs are kept");
		String role = open(draft).signOffRoles().get(0).key();

		post(draft, "items/" + item, "revision", "0", "weight", "1", "phase", "PREPARE", "linked", "", "as", "ROLE");
		assertThat(open(draft).signOffRoles()).hasSize(2);
		assertThat(open(draft).counts().taskListEntries()).isEqualTo(5);

		post(draft, "roles/" + role, "revision", "1", "group", "BUSINESS", "when", "BEFORE", "as", "NONE");
		assertThat(open(draft).signOffRoles()).extracting(Outline.SignOffRole::title).containsExactly("Logs are kept");
	}

	@Test
	void changesWhenAndForWhomARoleSigns() {
		UUID draft = imported(source());
		String role = open(draft).signOffRoles().get(0).key();

		post(draft, "roles/" + role, "revision", "0", "group", "TECHNICAL", "when", "AFTER");

		assertThat(open(draft).signOffRoles()).singleElement().satisfies((changed) -> {
			assertThat(changed.group()).isEqualTo(Outline.SignOffRole.Group.TECHNICAL);
			assertThat(changed.when()).isEqualTo(Outline.SignOffRole.When.AFTER);
			assertThat(changed.required()).isFalse();
		});
	}

	@Test
	void makesATriggerAnItem() {
		UUID draft = imported(source());
		String trigger = open(draft).rollbackTriggers().get(0).key();

		post(draft, "triggers/" + trigger, "revision", "0");

		assertThat(open(draft).rollbackTriggers()).isEmpty();
		assertThat(open(draft).counts().items()).isEqualTo(4);
	}

	@Test
	void saysWhatStandsInTheWayUntilItIsMended() {
		UUID draft = imported(source().replace("Security: 60", "Security: 50"));

		assertThat(page(draft)).bodyText().contains("The weights add up to 90, not to 100");
		assertThat(post(draft, "publish", "revision", "0")).hasRedirectedUrl("/templates/drafts/" + draft);
		assertThat(this.library.find(this.key)).isEmpty();

		post(draft, "categories", "revision", "0", "name", "Infrastructure", "weight", "50", "name", "Security",
				"weight", "50", "name", "", "weight", "");
		assertThat(page(draft)).bodyText().doesNotContain("not to 100");
		assertThat(post(draft, "publish", "revision", "1")).hasRedirectedUrl("/templates/" + this.key + "/versions/1");
	}

	@Test
	void offersBulletsAsItems() {
		UUID draft = imported("# Plain\n\n- one thing\n- another thing\n");

		assertThat(page(draft)).bodyText().contains("It has 2 bullets and table rows");
		post(draft, "entries", "revision", "0");

		assertThat(open(draft).counts().items()).isEqualTo(2);
	}

	@Test
	void becomesAVersionOfTheTemplateThatWasChosen() {
		post(imported(source()), "publish", "revision", "0");
		UUID draft = imported("# Other title\n\n- [ ] One\n");

		post(draft, "key", "revision", "0", "key", this.key);

		assertThat(page(draft)).bodyText().contains("Publish version 2 of Booking service");
		post(draft, "publish", "revision", "1");
		assertThat(published().title()).isEqualTo("Other title");
	}

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
		assertThat(this.jdbc.sql("select action from audit_event where actor_id = ? order by id")
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

	private UUID imported(String source) {
		MvcTestResult answer = this.mvc.post()
			.uri("/templates/import")
			.multipart()
			.file(new MockMultipartFile("file", "release.md", "text/markdown", source.getBytes(StandardCharsets.UTF_8)))
			.with(TestAccounts.as(this.manager))
			.with(csrf())
			.exchange();
		String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private MvcTestResult page(UUID draft) {
		return this.mvc.get()
			.uri("/templates/drafts/{id}", draft)
			.cookie(this.accounts.session(this.manager))
			.exchange();
	}

	private MvcTestResult post(UUID draft, String what, String... values) {
		var request = this.mvc.post()
			.uri("/templates/drafts/" + draft + "/" + what)
			.with(TestAccounts.as(this.manager))
			.with(csrf());
		for (int i = 0; i < values.length; i += 2) {
			request = request.param(values[i], values[i + 1]);
		}
		return request.exchange();
	}

	private Outline open(UUID draft) {
		return this.drafts.open(draft, this.manager).checklist().outline();
	}

	private TemplateVersion published() {
		return this.library.newest(this.key).orElseThrow();
	}

	private String keyOf(UUID draft, String text) {
		return item(open(draft), text).key();
	}

	private static Outline.Item item(Outline outline, String text) {
		return OutlineItems.of(outline).filter((item) -> item.text().equals(text)).findFirst().orElseThrow();
	}

	private String source() {
		return SOURCE.formatted(this.key);
	}

}
