package greenboard.templates;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class })
class TemplatePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TemplateManagement templates;

	private Actor viewer;

	private String key;

	@BeforeEach
	void publish() {
		this.viewer = this.accounts.member(this.accounts.project(), MemberRole.VIEWER);
		this.key = "t-" + UUID.randomUUID().toString().substring(0, 8);
		publish(Sources.WEIGHTED);
	}

	@Test
	void listsEveryTemplateToWhoeverIsSignedIn() {
		assertThat(get("/templates")).hasStatusOk()
			.bodyText()
			.contains("Web application", this.key, "3 items, one role, no triggers, 2 categories")
			.contains("Django and Next.js in containers")
			.doesNotContain("??", "/templates/import");
	}

	@Test
	void showsTheNewestVersionAndTheOlderOnes() {
		publish(Sources.WEIGHTED.replace("title: Web application", "title: Web application, renewed"));

		assertThat(get("/templates/" + this.key)).hasStatusOk()
			.bodyText()
			.contains("Web application, renewed", "Backups were restored", "Security Officer", "critical",
					"/deployments/new?template=" + this.key + "@2")
			.doesNotContain("??", "This is an older version");
		assertThat(get("/templates/" + this.key + "/versions/1")).hasStatusOk()
			.bodyText()
			.contains("This is an older version");
	}

	@Test
	void givesTheSourceAsAFileByteForByte() {
		assertThat(get("/templates/" + this.key + "/versions/1/source.md")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"" + this.key + "-1.md\"")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasContentType("text/markdown;charset=UTF-8")
			.body()
			.isEqualTo(Sources.bytes(Sources.WEIGHTED));
		assertThat(get("/templates/" + this.key + "/versions/1/source")).hasStatusOk()
			.bodyText()
			.contains("id=\"L12\"", "Copy as Markdown")
			.doesNotContain("??");
	}

	@Test
	void saysWhatChangedInWordsAndLineByLine() {
		String keyed = Sources.WEIGHTED.replace("were restored", "were restored <!-- key: INF-2 -->");
		publish(keyed);
		publish(keyed.replace("were restored", "were restored twice")
			.replace("- [ ] Secrets are rotated <!-- critical -->", "- [ ] Secrets are rotated\n- [ ] Keys are safe"));

		assertThat(get("/templates/" + this.key + "/differences?from=2&to=3")).hasStatusOk()
			.bodyText()
			.contains("Reworded", "Backups were restored twice", "Added", "Keys are safe", "Changed", "Critical",
					"- [ ] Keys are safe")
			.doesNotContain("??");
		assertThat(get("/templates/" + this.key + "/differences?from=2&to=2")).bodyText()
			.contains("Both versions ask for the same things.");
	}

	@Test
	void knowsNothingUnderOtherNames() {
		for (String path : new String[] { "unknown", "Unknown%20Key", this.key + "/versions/9",
				this.key + "/versions/9/source.md", "unknown/differences", this.key + "/differences?from=7" }) {
			assertThat(get("/templates/" + path)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void showsWhatPeopleWroteAsWords() {
		publish(Sources.PLAIN.replace("Tests are green",
				"<script>alert(1)</script> [x](javascript:alert(1)) **bold**"));

		assertThat(get("/templates/" + this.key)).bodyText()
			.contains("<strong>bold</strong>")
			.doesNotContain("<script>alert", "href=\"javascript");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).with(TestAccounts.as(this.viewer)).exchange();
	}

	private void publish(String source) {
		this.templates.publish(this.key, Sources.bytes(source), Actor.SYSTEM);
	}

}
