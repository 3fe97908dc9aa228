package greenboard.lessons;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.purpose.Outcome;
import greenboard.templates.TemplateVersion;

/**
 * Deployments in which something went wrong.
 */
@TestComponent
class Wreck {

	private static final String CHECKLIST = Scene.CHECKLIST.replace("---\n\n# Shop", """
			triggers:
			  - {key: errors, text: "Error rate **> 5 %%** for 5 minutes"}
			---

			# Shop""") + """

			## Success criteria <!-- phase: verify -->

			- Errors below 1 %%
			- Pages within 2 seconds
			- As many orders as yesterday

			## Emergency procedures

			### Rollback plan

			1. Stop the **new** release
			2. Start the old one

			### When an incident occurs

			1. **Others must know**
			   - [ ] The partner is told <!-- key: PAR-1 -->
			""";

	private final Scene scene;

	private final TestLessons lessons;

	Wreck(Scene scene, TestLessons lessons) {
		this.scene = scene;
		this.lessons = lessons;
	}

	/**
	 * Publishes a checklist with a trigger, criteria and two plans for going back.
	 * @return its first version
	 */
	TemplateVersion template() {
		return this.scene.template(CHECKLIST.formatted("wreck-" + UUID.randomUUID()));
	}

	/**
	 * A deployment with four notes, a trigger that fired and a step that failed, which
	 * then ended.
	 * @param template of which checklist
	 * @param outcome how it ended
	 * @param lead who did it all
	 * @return the deployment
	 */
	DeploymentId ended(TemplateVersion template, Outcome outcome, Actor lead) {
		DeploymentId id = this.scene.deployment(template, lead);
		this.lessons.wreck(id, outcome, lead);
		return id;
	}

}
