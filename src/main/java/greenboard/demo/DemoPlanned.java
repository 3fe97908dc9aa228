package greenboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.Waiver;
import greenboard.deployments.RequestManagement;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;

/**
 * The demo's deployments for which nobody has decided yet.
 */
@Component
@Profile("demo")
class DemoPlanned {

	private final DemoCourse course;

	private final DemoChecklist checklist;

	private final DemoSignatures signatures;

	private final RequestManagement requests;

	private final DemoCast cast;

	private final Clock clock;

	DemoPlanned(DemoCourse course, DemoChecklist checklist, DemoSignatures signatures, RequestManagement requests,
			DemoCast cast, Clock clock) {
		this.course = course;
		this.checklist = checklist;
		this.signatures = signatures;
		this.requests = requests;
		this.cast = cast;
		this.clock = clock;
	}

	/**
	 * Worked on, with a request for a waiver that the lead has to answer.
	 */
	void onItsWay(ProjectSummary project) {
		DeploymentId id = this.course.start("django-nextjs", project, "4.2.0", "production", Duration.ofDays(5));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE);
		List<BoardItem> criticals = items.stream().filter(BoardItem::critical).toList();
		BoardItem waiting = criticals.get(criticals.size() - 1);
		this.checklist.work(id, items, (item) -> !item.critical(), 7, DemoPerson.JONAS);
		this.checklist.work(id, items, (item) -> item.critical() && !item.equals(waiting), 0, DemoPerson.AIKO);
		this.checklist.assign(id, waiting, DemoPerson.AIKO);
		this.requests.askForWaiver(id, waiting.key(),
				new Waiver("The outside testers can only come after the target date",
						"Sign-in from outside the company network stays off until they are done",
						LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(30)),
				this.cast.actor(DemoPerson.MIRA));
		this.checklist.settle(id, notCritical(items, 6), Status.FAILED, "Twice as slow as agreed on the order list",
				DemoPerson.JONAS);
	}

	private static BoardItem notCritical(List<BoardItem> items, int place) {
		return items.stream().filter((item) -> !item.critical()).skip(place).findFirst().orElseThrow();
	}

	/**
	 * Stopped by a critical item that has failed.
	 */
	void stopped(ProjectSummary project) {
		DeploymentId id = this.course.start("enterprise-release", project, "2026.47", "production",
				Duration.ofHours(20));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE);
		BoardItem critical = items.stream().filter(BoardItem::critical).findFirst().orElseThrow();
		this.checklist.work(id, items, (item) -> !item.equals(critical), 40, DemoPerson.JONAS);
		this.checklist.settle(id, critical, Status.FAILED,
				"In this morning's rehearsal the way back stopped at the database", DemoPerson.AIKO);
		this.checklist.assign(id, critical, DemoPerson.JONAS);
	}

	/**
	 * Hardly begun with.
	 */
	void begun(ProjectSummary project) {
		DeploymentId id = this.course.start("mvp-launch", project, "2026.50", "staging", Duration.ofDays(12));
		List<BoardItem> items = this.checklist.of(id, Phase.PREPARE);
		this.checklist.work(id, items.subList(0, 9), (item) -> true, 4, DemoPerson.JONAS);
		items.stream().skip(9).limit(4).forEach((item) -> this.checklist.assign(id, item, DemoPerson.JONAS));
	}

	/**
	 * Lacks nothing but its signatures.
	 */
	void awaiting(ProjectSummary project) {
		DeploymentId id = this.course.start("mvp-launch", project, "1.4.0", "production", Duration.ofDays(2));
		this.checklist.prepare(id, 0);
	}

	/**
	 * Signed by everybody but one, who refuses.
	 */
	void rejected(ProjectSummary project) {
		DeploymentId id = this.course.start("enterprise-release", project, "2026.48", "production", Duration.ofDays(3));
		this.checklist.prepare(id, 50);
		this.signatures.approve(id, When.BEFORE, DemoPerson.NORA, null);
		this.signatures.approve(id, When.BEFORE, DemoPerson.TOMAS, "Rehearsed on Monday, 40 minutes in all");
		this.signatures.reject(id, "qa-lead",
				"The load test ran with half of the users that we expect at the end of the month", DemoPerson.AIKO);
		this.signatures.approve(id, When.BEFORE, DemoPerson.AIKO, null);
	}

}
