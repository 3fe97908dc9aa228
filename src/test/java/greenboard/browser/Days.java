package greenboard.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Start;
import greenboard.templates.TemplateVersion;

/**
 * Deployments on their day, and one whose checklist knows no times.
 */
@TestComponent
class Days {

	private static final String TIMELESS = """
			---
			title: Timeless
			key: %s
			---

			# Timeless

			## Preparation

			- [ ] Ready
			""";

	private final Scenery scenery;

	private final DeploymentManagement deployments;

	private final Clock clock;

	Days(Scenery scenery, DeploymentManagement deployments, Clock clock) {
		this.scenery = scenery;
		this.deployments = deployments;
		this.clock = clock;
	}

	/**
	 * Starts a deployment that is to happen soon.
	 * @param project of which project
	 * @param ahead how far the target time is ahead
	 * @param by who starts it
	 * @return the deployment, with a day from 4 hours before to a month after
	 */
	DeploymentId soon(ProjectSummary project, Duration ahead, Actor by) {
		TemplateVersion template = this.scenery.template(Documents.releaseDay("day-" + UUID.randomUUID()));
		Instant target = this.clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
		return this.deployments.start(new Start(template, project.id(), "4.2.0", "production", target,
				ZoneId.of("Europe/Stockholm"), by.person(), null, Map.of()), by);
	}

	/** Both by name. */
	Map<String, String> of(ProjectSummary project, Actor by) {
		TemplateVersion template = this.scenery.template(TIMELESS.formatted("timeless-" + UUID.randomUUID()));
		return Map.of("{day}", soon(project, Duration.ofMinutes(42), by).place(), "{timeless}",
				this.scenery.deployment(template, project, by).place());
	}

}
