package greenboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.decisions.DecisionManagement;
import greenboard.decisions.Going;
import greenboard.deployments.DeploymentManagement;
import greenboard.outline.Phase;
import greenboard.purpose.Outcome;
import greenboard.purpose.Start;
import greenboard.register.BoardItem;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.templates.TemplateLibrary;

/**
 * Takes a demo deployment through its course: started, decided, begun, deployed, closed.
 */
@Component
@Profile("demo")
class DemoCourse {

	private static final Duration VALID_AFTER_TARGET = Duration.ofHours(4);

	private final DeploymentManagement deployments;

	private final DecisionManagement decisions;

	private final TemplateLibrary library;

	private final Register register;

	private final DemoCast cast;

	private final DemoChecklist checklist;

	private final Clock clock;

	DemoCourse(DeploymentManagement deployments, DecisionManagement decisions, TemplateLibrary library,
			Register register, DemoCast cast, DemoChecklist checklist, Clock clock) {
		this.deployments = deployments;
		this.decisions = decisions;
		this.library = library;
		this.register = register;
		this.cast = cast;
		this.checklist = checklist;
		this.clock = clock;
	}

	DeploymentId start(String template, ProjectSummary project, String version, String environment, Duration until) {
		Instant target = this.clock.instant().plus(until).truncatedTo(ChronoUnit.HOURS);
		Start start = new Start(this.library.newest(template).orElseThrow(), project.id(), version, environment, target,
				this.cast.id(DemoPerson.LUCIA), null, Map.of());
		return this.deployments.start(start, manager());
	}

	/**
	 * Lets the lead record a go, valid until some hours after the target time.
	 */
	void go(DeploymentId id, String reason) {
		Actor lead = this.cast.actor(DemoPerson.LUCIA);
		DeploymentHead head = this.register.head(id, lead);
		this.decisions.go(id, new Going(head.targetAt().plus(VALID_AFTER_TARGET), reason, List.of(), head.rested()),
				lead);
	}

	/**
	 * Begins, does the steps of the deployment, and says that it is deployed; what takes
	 * weeks stays open.
	 */
	void deploy(DeploymentId id) {
		this.deployments.begin(id, manager());
		List<BoardItem> steps = this.checklist.of(id, Phase.DEPLOY);
		this.checklist.work(id, steps, (item) -> item.sectionId().equals(steps.get(0).sectionId()), 0,
				DemoPerson.JONAS);
		this.deployments.deployed(id, manager());
	}

	void close(DeploymentId id, Outcome outcome, String notes) {
		this.deployments.close(id, outcome, notes, manager());
	}

	private Actor manager() {
		return this.cast.actor(DemoPerson.MIRA);
	}

}
