package greenboard.emergency;

import java.util.Map;
import java.util.UUID;

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
import greenboard.accounts.ProjectSummary;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page for emergencies, and the contacts that a project names itself.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class EmergencyPageTests {

	private static final String CHECKLIST = Scene.CHECKLIST + """

			## Emergency contacts

			- **DevOps Lead**: [Name, Phone, Email]
			- **Support**: +46 8 123 45 67, help@example.test

			## Rollback plan

			1. **Stop** what runs
			   ```bash
			   docker compose down
			   ```

			## Incident response

			- [ ] The incident has a lead <!-- key: INC-1 -->
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private DeploymentManagement deployments;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private ProjectSummary project;

	private Actor mo;

	private Cookie session;

	private Cookie viewer;

	@BeforeEach
	void sign() {
		this.project = this.scene.directory().project(this.scene.project()).orElseThrow();
		this.mo = this.scene.person("Mo", MemberRole.MANAGER);
		this.session = this.accounts.session(this.mo);
		this.viewer = this.accounts.session(this.scene.person("Vera", MemberRole.VIEWER));
	}

	@Test
	void showsContactsProceduresAndTheChecklistOfTheDeploymentThatWasAskedFor() {
		DeploymentId id = start();
		start();
		assertThat(get("/emergency?deployment=" + id.value(), this.viewer)).hasStatusOk()
			.bodyText()
			.contains("href=\"tel:+4681234567\"", "href=\"mailto:help@example.test\"", "+46 8 123 45 67",
					"Not filled in", "docker compose down", "data-commands", "The incident has a lead",
					id.place() + "/items/INC-1", "From this deployment:", "href=\"" + id.place() + "/day\"")
			.doesNotContain("??", "/contacts?role");
		assertThat(get("/emergency?deployment=" + id.value(), this.session)).bodyText()
			.contains("/contacts?role=DevOps%20Lead");
	}

	@Test
	void fallsBackToTheNewestOpenDeploymentAndThenToTheTemplate() {
		DeploymentId id = start();
		assertThat(get("/emergency", this.viewer)).bodyText()
			.contains("From the newest open deployment:", id.place() + "/items/INC-1");
		closeAll();
		assertThat(get("/emergency", this.viewer)).bodyText()
			.contains("From the template used last:", "The incident has a lead", "tel:+4681234567")
			.doesNotContain("??", "/items/INC-1");
	}

	@Test
	void isNotThereForStrangersAndForAnotherProjectsDeployment() {
		DeploymentId id = start();
		ProjectSummary other = this.scene.directory().createProject("Other " + UUID.randomUUID(), Actor.SYSTEM);
		Cookie everywhere = this.accounts
			.session(new Actor(this.mo.id(), "Mo", this.mo.person(), true, this.mo.roles(), this.mo.scopes()));
		assertThat(this.mvc.get()
			.uri("/projects/" + other.key() + "/emergency?deployment=" + id.value())
			.cookie(everywhere)
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		Cookie stranger = this.accounts.session(this.scene.person("Sam"));
		assertThat(get("/emergency", stranger)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/contacts", this.viewer)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aProjectsOwnContactsComeFirstAndFillBlanks() {
		DeploymentId id = start();
		add("devops-lead", "Sara", "+46 8 765 43 21", "");
		MvcTestResult page = get("/emergency?deployment=" + id.value(), this.viewer);
		assertThat(page).bodyText()
			.contains("devops-lead", "tel:+4687654321", "tel:+4681234567")
			.doesNotContain("Not filled in", "DevOps Lead");
		assertThat(newest()).returns("contact.added", AuditEntry::action)
			.returns("Sara, +46 8 765 43 21", AuditEntry::after);
	}

	@Test
	void keepsWhatWasTypedWhenItCannotBeTaken() {
		assertThat(post("/contacts", Map.of("role", "Duty", "phone", "call me", "mail", "nowhere")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter a number with digits", "Enter an address like", "value=\"call me\"", "value=\"nowhere\"");
		assertThat(post("/contacts", Map.of("role", "Duty"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("so that they can be reached");
		assertThat(post("/contacts", Map.of("phone", "112"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter what they are called for.");
	}

	private DeploymentId start() {
		return this.scene.deployment(this.scene.template(CHECKLIST.formatted("fire-" + UUID.randomUUID())), this.mo);
	}

	private void closeAll() {
		this.jdbc.sql("select id from deployment where project_id = ? and ended_at is null")
			.param(this.project.id().value())
			.query(UUID.class)
			.list()
			.forEach((id) -> this.deployments.close(new DeploymentId(id), Outcome.ROLLED_BACK, null, this.mo));
	}

	private void add(String role, String name, String phone, String mail) {
		assertThat(post("/contacts", Map.of("role", role, "name", name, "phone", phone, "mail", mail)))
			.hasStatus(HttpStatus.FOUND);
	}

	private AuditEntry newest() {
		return this.trail.newest(AuditTrail.SYSTEM, Long.MAX_VALUE, 1).get(0);
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.mvc.get().uri("/projects/" + this.project.key() + path).cookie(session).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		var request = this.mvc.post().uri("/projects/" + this.project.key() + path).cookie(this.session).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

}
