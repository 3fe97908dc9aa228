package greenboard.deployments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.ProjectId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.purpose.Ending;
import greenboard.purpose.Purpose;
import greenboard.purpose.Started;
import greenboard.purpose.TemplateCopy;
import greenboard.readiness.Scheme;
import greenboard.verdict.Assessment;
import greenboard.verdict.CriticalItem;
import greenboard.verdict.Figures;
import greenboard.verdict.Standing;
import greenboard.verdict.Tallies;

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

	@Enumerated(EnumType.STRING)
	private DeploymentState state = DeploymentState.PLANNED;

	@Embedded
	private @Nullable Ending ending;

	@JdbcTypeCode(SqlTypes.JSON)
	private Scheme scheme;

	@JdbcTypeCode(SqlTypes.JSON)
	private Tallies tallies = Tallies.EMPTY;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<CriticalItem> criticals = List.of();

	@Embedded
	private Figures figures = Figures.NONE;

	private @Nullable Instant nextExpiry;

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
		this.scheme = scheme;
		this.started = Started.by(act);
		this.latest = Latest.none(act);
	}

	void requireOpen() {
		if (this.ending != null) {
			throw NotPossible.ended(this.state, label(), this.ending.endedAt(), this.ending.endedBy());
		}
	}

	void become(Purpose purpose) {
		this.purpose = purpose;
	}

	void end(Ending ending, Act act) {
		this.state = ending.state();
		this.ending = ending;
		happened(new Draft(act, ending.action(), label(), null, null, ending.word(), ending.endedReason()));
	}

	/** Takes a checklist over, or takes it over as it is in another version. */
	void adopt(TemplateCopy template, Scheme scheme, Collection<Item> items) {
		this.template = template;
		this.scheme = scheme;
		recount(items);
	}

	/**
	 * Counts everything again.
	 * @return whether that gave anything else
	 */
	boolean recount(Collection<Item> items) {
		this.changes.countFromNothing();
		items.forEach(this::include);
		return !this.changes.tallies(this.tallies).equals(this.tallies);
	}

	/** Something happened that changes no item's state. */
	void happened(Draft draft) {
		this.changes.add(draft);
	}

	/** An item changes: it is taken away as it was and added as it is. */
	void change(Item item, Runnable change) {
		this.changes.count(item, false, this.scheme, this.tallies);
		change.run();
		include(item);
	}

	/** An item comes in. */
	void include(Item item) {
		this.changes.count(item, true, this.scheme, this.tallies);
	}

	boolean touched() {
		return !this.changes.drafts().isEmpty();
	}

	Changes changes() {
		return this.changes;
	}

	void knockOut(List<CriticalItem> criticals) {
		this.criticals = List.copyOf(criticals);
	}

	void expireNext(@Nullable Instant nextExpiry) {
		this.nextExpiry = nextExpiry;
	}

	/**
	 * Takes what happened into tallies, figures and trail.
	 * @param standings what other records have to say
	 * @return the events, each with its place in the trail
	 */
	List<DeploymentChanged> conclude(List<Standing> standings) {
		this.tallies = this.changes.tallies(this.tallies);
		assess(standings);
		List<DeploymentChanged> events = new ArrayList<>();
		for (Draft draft : this.changes.drafts()) {
			this.latest = this.latest.next(draft.act());
			events.add(draft.at(id(), this.latest.sequence()));
		}
		this.changes = new Changes();
		return events;
	}

	/** Works the verdict out again. */
	void assess(List<Standing> standings) {
		this.figures = Figures.of(Assessment.of(id().place(), this.scheme, this.tallies, this.criticals, standings));
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
		return this.tallies;
	}

	@Nullable Instant nextExpiry() {
		return this.nextExpiry;
	}

	Figures figures() {
		return this.figures;
	}

	String label() {
		return this.purpose.version() + " to " + this.purpose.environment();
	}

}
