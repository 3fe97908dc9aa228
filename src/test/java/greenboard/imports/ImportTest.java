package greenboard.imports;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.outline.Outline;
import greenboard.templates.OutlineItems;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateVersion;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the tests of importing share: somebody who may, and the forms that a browser
 * sends.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
abstract class ImportTest {

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
	MockMvcTester mvc;

	@Autowired
	TestAccounts accounts;

	@Autowired
	DraftManagement drafts;

	@Autowired
	TemplateLibrary library;

	@Autowired
	JdbcClient jdbc;

	Actor manager;

	String key;

	@BeforeEach
	void signIn() {
		this.manager = this.accounts.member(this.accounts.project(), MemberRole.MANAGER);
		this.key = "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	UUID imported(String source) {
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

	MvcTestResult page(UUID draft) {
		return this.mvc.get()
			.uri("/templates/drafts/{id}", draft)
			.cookie(this.accounts.session(this.manager))
			.exchange();
	}

	MvcTestResult post(UUID draft, String what, String... values) {
		var request = this.mvc.post()
			.uri("/templates/drafts/" + draft + "/" + what)
			.with(TestAccounts.as(this.manager))
			.with(csrf());
		for (int i = 0; i < values.length; i += 2) {
			request = request.param(values[i], values[i + 1]);
		}
		return request.exchange();
	}

	Outline open(UUID draft) {
		return this.drafts.open(draft, this.manager).checklist().outline();
	}

	TemplateVersion published() {
		return this.library.newest(this.key).orElseThrow();
	}

	String keyOf(UUID draft, String text) {
		return item(open(draft), text).key();
	}

	static Outline.Item item(Outline outline, String text) {
		return OutlineItems.of(outline).filter((item) -> item.text().equals(text)).findFirst().orElseThrow();
	}

	String source() {
		return SOURCE.formatted(this.key);
	}

}
