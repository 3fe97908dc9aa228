package greenboard.deployments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.ProjectId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Identified;
import greenboard.purpose.Course;
import greenboard.purpose.Ending;
import greenboard.purpose.Purpose;
import greenboard.purpose.Started;
import greenboard.purpose.TemplateCopy;
import greenboard.readiness.Scheme;
import greenboard.verdict.Assessment;
import greenboard.verdict.Decision;
import greenboard.verdict.Figures;
import greenboard.verdict.Reckoning;
import greenboard.verdict.Rested;
import greenboard.verdict.Standings;
import greenboard.verdict.Tallies;
import greenboard.verdict.Worsening;

/**
 * One version of a project on its way to one environment: the head that is locked before
 * anything of it changes. Changes are noted first and taken into tallies, figures and
 * trail when the act is {@linkplain #conclude concluded}, so that its cost does not
 * depend on the size of the checklist.
 */
@Entity
@DynamicUpdate
class Deployment extends Identified {

	private UUID projectId;

	@Embedded
	private TemplateCopy template;

	@Embedded
	private Purpose purpose;

	@Embedded
	private Course course = Course.PLANNED;

	@Embedded
	private Reckoning reckoning;

	@Embedded
	private Started started;

	@Embedded
	private Latest latest;

	@Transient
	private Changes changes = new Changes();

	@SuppressWarnings("NullAway.Init")
	protected Deployment() {
	}

	Deployment(ProjectId project, TemplateCopy template, Purpose purpose, Scheme scheme, Act act) {
		this.projectId = project.value();
		this.template = template;
		this.purpose = purpose;
		this.reckoning = new Reckoning(scheme);
		this.started = Started.by(act);
		this.latest = Latest.none(act);
	}

	void requireOpen() {
		Ending ending = this.course.ending();
		if (ending != null) {
			throw NotPossible.ended(this.course.state(), label(), ending.endedAt(), ending.endedBy());
		}
	}

	boolean open() {
		return this.course.state().open();
	}

	void become(Purpose purpose) {
		this.purpose = purpose;
		this.changes.touchPurpose();
	}

	/** Only from the hands of who locked it. */
	void take(Course course) {
		this.course = course;
	}

	/** Takes a checklist over, or takes it over as it is in another version. */
	void adopt(TemplateCopy template, Scheme scheme, Collection<Item> items) {
		this.template = template;
		this.reckoning.weighBy(scheme);
		recount(items);
	}

	/** Counts everything again. */
	void recount(Collection<Item> items) {
		this.changes.countFromNothing();
		items.forEach(this::include);
	}

	/** Something happened that changes no item's state. */
	void happened(Draft draft) {
		this.changes.add(draft);
	}

	/** An item changes: it is taken away as it was and added as it is. */
	void change(Item item, Runnable change) {
		this.changes.count(item, false, this.reckoning.scheme(), tallies());
		change.run();
		include(item);
		touch(item);
	}

	/** Something of an item changes that does not count. */
	void touch(Item item) {
		this.changes.touch(item);
	}

	/** An item comes in that was not there before. */
	void add(Item item) {
		this.changes.touchChecklist();
		include(item);
	}

	/** An item is counted. */
	void include(Item item) {
		this.changes.count(item, true, this.reckoning.scheme(), tallies());
	}

	boolean touched() {
		return !this.changes.drafts().isEmpty();
	}

	Changes changes() {
		return this.changes;
	}

	/**
	 * Takes what happened into tallies and verdict.
	 * @param standings what other records have to say
	 * @param now the time that the validity of a go is held against
	 * @return why the go in force cannot stand any longer
	 */
	List<Worsening> takeIn(Standings standings, Instant now) {
		Decision decision = this.course.decision();
		Assessment assessment = this.reckoning.takeIn(id().place(), this.changes.tallies(tallies()), standings,
				decision);
		this.reckoning.expire(this.course.validUntil(), now);
		return (decision != null)
				? Worsening.of(decision, assessment, rested(), (this.course.validUntil() != null) ? now : null)
				: List.of();
	}

	/**
	 * Writes what happened down.
	 * @return the events, each with its place in the trail
	 */
	List<Object> conclude() {
		List<Object> events = new ArrayList<>();
		for (Draft draft : this.changes.drafts()) {
			this.latest = this.latest.next(draft);
			events.add(draft.at(id(), project(), this.latest.sequence()));
		}
		events.addAll(this.changes.announcements());
		this.changes = new Changes();
		return events;
	}

	/** How it stands, as it was last written down. */
	Assessment assessment() {
		return this.reckoning.assessment(id().place(), this.course.decision());
	}

	/** What a decision would rest on. */
	Rested rested() {
		return Rested.on(assessment().readiness(), this.purpose.version(), this.purpose.artifactDigest(),
				this.template.label());
	}

	DeploymentId id() {
		return new DeploymentId(getId());
	}

	ProjectId project() {
		return new ProjectId(this.projectId);
	}

	TemplateCopy template() {
		return this.template;
	}

	Purpose purpose() {
		return this.purpose;
	}

	Tallies tallies() {
		return this.reckoning.tallies();
	}

	Course course() {
		return this.course;
	}

	Reckoning reckoning() {
		return this.reckoning;
	}

	@Nullable UUID startedBy() {
		return this.started.createdBy();
	}

	Figures figures() {
		return this.reckoning.figures();
	}

	String label() {
		return this.purpose.version() + " to " + this.purpose.environment();
	}

}
