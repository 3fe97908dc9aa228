package greenboard.runbook;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.Settling;
import greenboard.decisions.TestDecisions;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.Scene;
import greenboard.readiness.Status;
import greenboard.templates.TemplateVersion;

/**
 * A checklist with two plans for going back, a list of what is told in an emergency, and
 * a deployment of it.
 */
@TestComponent
@Import(TestDecisions.class)
class RollbackScene {

	static final String SOURCE = """
			---
			title: Ferry
			key: %s
			triggers:
			  - {key: horn, text: "The **horn** is silent for 5 minutes"}
			---

			# Ferry

			## Safety

			- [ ] Life jackets are counted <!-- key: SAF-1 -->

			## Emergency procedures

			### Rollback plan

			1. **Back to the old release**
			   ```bash
			   # Stop what runs
			   compose -f live.yml down

			   # Start the old one
			   compose -f old.yml up -d
			   ```

			2. **Back to the old data**
			   ```bash
			   # Load the copy
			   psql ferry < copy.sql
			   ```

			### When an incident occurs

			1. **Others must know**
			   - [ ] The harbour is told <!-- key: HAR-1 -->
			""";

	static final String VERIFIED = SOURCE + """

			### Post-rollback validation

			- [ ] The old timetable is shown <!-- key: OLD-1 -->
			""";

	private final Scene scene;

	private final TestDecisions decisions;

	private final DeploymentManagement deployments;

	private final ItemManagement items;

	RollbackScene(Scene scene, TestDecisions decisions, DeploymentManagement deployments, ItemManagement items) {
		this.scene = scene;
		this.decisions = decisions;
		this.deployments = deployments;
		this.items = items;
	}

	TemplateVersion template(String source) {
		return this.scene.template(source.replace("%s", "ferry-" + UUID.randomUUID()));
	}

	DeploymentId deployment(String source, Actor by) {
		return this.scene.deployment(template(source), by);
	}

	/** Lets a deployment begin that nobody has to sign. */
	void begin(DeploymentId id, Actor lead) {
		this.items.settle(id, Settling.of("SAF-1", Status.DONE, null), lead);
		this.decisions.go(id, "As planned", "", lead);
		this.deployments.begin(id, lead);
	}

}
