package greenboard.browser;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Start;
import greenboard.templates.TemplateManagement;
import greenboard.templates.TemplateVersion;

/**
 * Checklists and deployments that visitors find.
 */
@TestComponent
class Scenery {

	private static final Instant TARGET = Instant.parse("2027-03-01T20:00:00Z");

	private final TemplateManagement templates;

	private final DeploymentManagement deployments;

	Scenery(TemplateManagement templates, DeploymentManagement deployments) {
		this.templates = templates;
		this.deployments = deployments;
	}

	/**
	 * Publishes a checklist.
	 * @param source its Markdown
	 * @return the version
	 */
	TemplateVersion template(String source) {
		return this.templates.publish(null, source.getBytes(StandardCharsets.UTF_8), Actor.SYSTEM).version();
	}

	/**
	 * Starts a deployment.
	 * @param template of which checklist
	 * @param project of which project
	 * @param by who starts it
	 * @return the deployment
	 */
	DeploymentId deployment(TemplateVersion template, ProjectSummary project, Actor by) {
		return this.deployments
			.start(new Start(template, project.id(), "4.2.0", "production", TARGET, by.person(), null, Map.of()), by);
	}

}
