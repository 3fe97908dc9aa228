package greenboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.Waiver;
import greenboard.deployments.DeploymentManagement;
import greenboard.deployments.RequestManagement;
import greenboard.outline.Phase;
import greenboard.purpose.Outcome;
import greenboard.purpose.Start;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.templates.TemplateLibrary;

/**
 * Loads the demo's people, projects and deployments into an installation without people:
 * one deployment on its way, one stopped, one just begun, one closed. Everything is done
 * through the same doors as people use.
 */
@Component
@Profile("demo")
@Order(DemoData.ORDER)
class DemoData implements ApplicationRunner {

	/** After the templates that come along. */
	static final int ORDER = 100;

	private static final Logger logger = LoggerFactory.getLogger(DemoData.class);

	private final DemoCast cast;

	private final DemoChecklist checklist;

	private final DeploymentManagement deployments;

	private final RequestManagement requests;

	private final TemplateLibrary library;

	private final Clock clock;

	DemoData(DemoCast cast, DemoChecklist checklist, DeploymentManagement deployments, RequestManagement requests,
			TemplateLibrary library, Clock clock) {
		this.cast = cast;
		this.checklist = checklist;
		this.deployments = deployments;
		this.requests = requests;
		this.library = library;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.cast.stageIsEmpty()) {
			return;
		}
		this.cast.enter();
		ProjectSummary portal = this.cast.project("Customer portal");
		ProjectSummary payments = this.cast.project("Payments API");
		onItsWay(portal);
		stopped(payments);
		begun(payments);
		closed(portal);
		logger.info("Loaded the demo: sign in as one of six people with one click");
	}

	private void onItsWay(ProjectSummary project) {
		DeploymentId id = start("django-nextjs", project, "4.2.0", "production", Duration.ofDays(5));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE, actor(DemoPerson.MIRA));
		List<BoardItem> criticals = items.stream().filter(BoardItem::critical).toList();
		BoardItem waiting = criticals.get(criticals.size() - 1);
		this.checklist.work(id, items, (item) -> !item.critical(), 7, actor(DemoPerson.JONAS));
		this.checklist.work(id, items, (item) -> item.critical() && !item.equals(waiting), 0, actor(DemoPerson.AIKO));
		this.checklist.assign(id, waiting, actor(DemoPerson.AIKO), actor(DemoPerson.MIRA));
		this.requests.askForWaiver(id, waiting.key(),
				new Waiver("The outside testers can only come after the target date",
						"Sign-in from outside the company network stays off until they are done",
						LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(30)),
				actor(DemoPerson.MIRA));
		this.checklist.settle(id, notCritical(items, 6), Status.FAILED, "Twice as slow as agreed on the order list",
				actor(DemoPerson.JONAS));
	}

	private void stopped(ProjectSummary project) {
		DeploymentId id = start("enterprise-release", project, "2026.47", "production", Duration.ofHours(20));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE, actor(DemoPerson.MIRA));
		BoardItem critical = items.stream().filter(BoardItem::critical).findFirst().orElseThrow();
		this.checklist.work(id, items, (item) -> !item.equals(critical), 40, actor(DemoPerson.JONAS));
		this.checklist.settle(id, critical, Status.FAILED, "Found again in this morning's run", actor(DemoPerson.AIKO));
		this.checklist.assign(id, critical, actor(DemoPerson.JONAS), actor(DemoPerson.MIRA));
	}

	private void begun(ProjectSummary project) {
		DeploymentId id = start("mvp-launch", project, "2026.50", "staging", Duration.ofDays(12));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE, actor(DemoPerson.MIRA));
		this.checklist.work(id, items.subList(0, 9), (item) -> true, 4, actor(DemoPerson.JONAS));
		items.stream()
			.skip(9)
			.limit(4)
			.forEach((item) -> this.checklist.assign(id, item, actor(DemoPerson.JONAS), actor(DemoPerson.MIRA)));
	}

	private void closed(ProjectSummary project) {
		DeploymentId id = start("aws-portal", project, "4.1.3", "production", Duration.ofDays(-6));
		for (Phase phase : List.of(Phase.PREPARE, Phase.DEPLOY, Phase.VERIFY)) {
			this.checklist.work(id, this.checklist.of(id, phase, actor(DemoPerson.MIRA)), (item) -> true, 0,
					actor(DemoPerson.MIRA));
		}
		this.deployments.close(id, Outcome.WITH_INCIDENTS, "Mail was delayed by twenty minutes after the switch.",
				actor(DemoPerson.LUCIA));
	}

	private DeploymentId start(String template, ProjectSummary project, String version, String environment,
			Duration until) {
		Instant target = this.clock.instant().plus(until).truncatedTo(ChronoUnit.HOURS);
		return this.deployments.start(new Start(this.library.newest(template).orElseThrow(), project.id(), version,
				environment, target, this.cast.id(DemoPerson.LUCIA), null, Map.of()), actor(DemoPerson.MIRA));
	}

	private Actor actor(DemoPerson person) {
		return this.cast.actor(person);
	}

	private static BoardItem notCritical(List<BoardItem> items, int place) {
		return items.stream().filter((item) -> !item.critical()).skip(place).findFirst().orElseThrow();
	}

}
