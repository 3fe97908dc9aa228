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
import greenboard.register.Register;
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

	private final Register register;

	private final Clock clock;

	Days(Scenery scenery, DeploymentManagement deployments, Register register, Clock clock) {
		this.register = register;
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
		DeploymentId day = soon(project, Duration.ofMinutes(42), by);
		return Map.of("{day}", day.place(), "{pause}", section(day, "1 hour before"), "{timeless}",
				this.scenery.deployment(template, project, by).place());
	}

	private String section(DeploymentId day, String title) {
		return this.register.board(day, Actor.SYSTEM)
			.allSections()
			.filter((section) -> section.title().startsWith(title))
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
	}

}
