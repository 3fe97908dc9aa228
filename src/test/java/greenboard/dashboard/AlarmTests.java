package greenboard.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.register.Register;
import greenboard.rollback.TriggerManagement;
import greenboard.rollback.TriggerWording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the list says above all when rollback triggers have fired.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class AlarmTests {

	private static final String TRIGGERS = """
			triggers:
			  - {key: errors, text: "Error rate > 5% for 5 minutes"}
			  - {key: slow, text: "Pages take longer than 2 s"}
			---

			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TriggerManagement triggers;

	@Autowired
	private Register register;

	private Actor mira;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.mira = this.scene.person("Mira", MemberRole.MANAGER);
		String source = Scene.CHECKLIST.formatted("alarm-" + UUID.randomUUID()).replaceFirst("---\n\n", TRIGGERS);
		this.id = this.scene.deployment(this.scene.template(source), this.mira);
	}

	@Test
	void namesSinceWhenByWhomAndWhoDecides() {
		Actor lea = this.scene.person("Lea", MemberRole.LEAD);
		this.triggers.change(this.id, "errors", new TriggerWording("Error rate > 5% for 5 minutes", null, lea.person()),
				this.mira);
		assertThat(list()).bodyText().doesNotContain("id=\"alarm-" + this.id);

		String at = this.triggers.fire(this.id, "errors", "7.2%", this.mira).firing().at().toString().substring(0, 19);

		assertThat(alarm()).contains("Rollback trigger fired: Error rate &gt; 5% for 5 minutes",
				"datetime=\"" + at + "Z\"", "<bdi>Mira</bdi>", "Lea decides: roll back, or stand down",
				this.id.place() + "/triggers");
	}

	@Test
	void namesNobodyToDecideWhoMayNot() {
		Actor carl = this.scene.person("Carl", MemberRole.CONTRIBUTOR);
		this.triggers.change(this.id, "errors",
				new TriggerWording("Error rate > 5% for 5 minutes", null, carl.person()), this.mira);

		this.triggers.fire(this.id, "errors", "7.2%", this.mira);

		assertThat(alarm()).contains("Somebody who decides has to say: roll back, or stand down")
			.doesNotContain("Carl");
	}

	@Test
	void namesEveryTriggerAndAsksForAnybodyWhereNobodyIsNamed() {
		this.triggers.fire(this.id, "errors", "7.2%", this.mira);
		this.triggers.fire(this.id, "slow", "3 s", this.mira);

		assertThat(alarm()).contains("Error rate &gt; 5% for 5 minutes", "Pages take longer than 2 s",
				"Somebody who decides has to say: roll back, or stand down");
	}

	@Test
	void leadsToTheRollbackOnceItIsDecided() {
		Actor lea = this.scene.person("Lea", MemberRole.LEAD);
		this.triggers.fire(this.id, "errors", "7.2%", this.mira);
		assertThat(this.mvc.post()
			.uri(this.id.place() + "/rollback")
			.param("reason", "Too many errors")
			.with(csrf())
			.cookie(this.accounts.session(lea))).hasStatus3xxRedirection();

		assertThat(alarm())
			.contains("Lea decided: it is being rolled back", this.id.place() + "/rollback", "Go to the rollback")
			.doesNotContain("Somebody who decides", "Go to the decision");
	}

	private String alarm() {
		String page = new String(list().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		int from = page.indexOf("id=\"alarm-" + this.id);
		assertThat(from).isGreaterThan(page.indexOf("id=\"alarm\""));
		return page.substring(from, page.indexOf("</li>", from));
	}

	private MvcTestResult list() {
		String project = this.register.head(this.id, this.mira).project().key();
		return this.mvc.get()
			.uri("/deployments?project=" + project)
			.cookie(this.accounts.session(this.mira))
			.exchange();
	}

}
