package greenboard.deployments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.deployments.NotPossible.Reason;
import greenboard.readiness.Leaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.verdict.Assessment;
import greenboard.verdict.Blocker;
import greenboard.verdict.CriticalItem;
import greenboard.verdict.Figures;
import greenboard.verdict.Standing;
import greenboard.verdict.Tallies;
import greenboard.verdict.Verdict;

/**
 * One version of a project on its way to one environment: the head that is locked before
 * anything of it changes. Changes are noted first and taken into tallies, figures and
 * trail when the act is {@linkplain #conclude concluded}, so that its cost does not
 * depend on the size of the checklist.
 */
@Entity
@DynamicUpdate
class Deployment extends Identified {

	/** Dates beyond are typing errors. */
	static final int LAST_YEAR = 2200;

	private UUID projectId;

	@Embedded
	private TemplateCopy template;

	@Embedded
	private Purpose purpose;

	@Enumerated(EnumType.STRING)
	private DeploymentState state = DeploymentState.PLANNED;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable Instant endedAt;

	private @Nullable String endedBy;

	private @Nullable String endedReason;

	@JdbcTypeCode(SqlTypes.JSON)
	private Scheme scheme;

	@JdbcTypeCode(SqlTypes.JSON)
	private Tallies tallies = Tallies.EMPTY;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<CriticalItem> criticals = List.of();

	private @Nullable BigDecimal score;

	private @Nullable BigDecimal ceiling;

	private @Nullable String band;

	@Enumerated(EnumType.STRING)
	private Verdict verdict = Verdict.HOLD;

	private int blockerCount = 1;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Blocker> firstBlockers = List.of();

	private @Nullable Instant nextExpiry;

	private long sequence;

	private Instant createdAt;

	private @Nullable UUID createdBy;

	private String createdByName;

	private Instant changedAt;

	private String changedBy;

	@Transient
	private final List<Draft> drafts = new ArrayList<>();

	@Transient
	private @Nullable Tallies counting;

	@Transient
	private boolean criticalsTouched;

	@Transient
	private boolean waiversTouched;

	@SuppressWarnings("NullAway.Init")
	protected Deployment() {
	}

	Deployment(ProjectId project, TemplateCopy template, Purpose purpose, Scheme scheme, Act act) {
		this.projectId = project.value();
		this.template = template;
		this.purpose = purpose;
		this.scheme = scheme;
		this.createdAt = act.at();
		this.createdBy = act.actor().id();
		this.createdByName = act.actor().name();
		this.changedAt = act.at();
		this.changedBy = act.actor().name();
	}

	void requireOpen() {
		if (!this.state.open()) {
			throw new NotPossible(Reason.ENDED);
		}
	}

	void become(Purpose purpose) {
		this.purpose = purpose;
	}

	void close(Outcome outcome, @Nullable String notes, Act act) {
		this.outcome = outcome;
		end(DeploymentState.CLOSED, Text.optional("notes", notes, Text.NOTE), act);
		happened(new Draft(act, "deployment.closed", label(), null, null, outcome.name(), this.endedReason));
	}

	void cancel(String reason, Act act) {
		end(DeploymentState.CANCELLED, Text.required("reason", reason, Text.NOTE), act);
		happened(new Draft(act, "deployment.cancelled", label(), null, null, null, this.endedReason));
	}

	private void end(DeploymentState state, @Nullable String reason, Act act) {
		this.state = state;
		this.endedAt = act.at();
		this.endedBy = act.actor().name();
		this.endedReason = reason;
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
		Tallies before = counting();
		this.counting = Tallies.EMPTY;
		items.forEach((item) -> count(item, true));
		this.criticalsTouched = true;
		this.waiversTouched = true;
		return !before.equals(this.counting);
	}

	/** Something happened that changes no item's state. */
	void happened(Draft draft) {
		this.drafts.add(draft);
	}

	/** An item changes: it is taken away as it was and added as it is. */
	void change(Item item, Runnable change) {
		Status before = item.state();
		boolean wasCritical = item.content().critical();
		count(item, false);
		change.run();
		count(item, true);
		this.criticalsTouched |= wasCritical || item.content().critical();
		this.waiversTouched |= before == Status.WAIVED || item.state() == Status.WAIVED;
	}

	/** An item comes in. */
	void include(Item item) {
		count(item, true);
		this.criticalsTouched |= item.content().critical();
	}

	private void count(Item item, boolean add) {
		if (item.content().counts()) {
			String place = Tallies.place(this.scheme, item.content().category());
			Leaf leaf = item.counted(this.scheme.weighted());
			this.counting = add ? counting().plus(place, leaf) : counting().minus(place, leaf);
		}
	}

	private Tallies counting() {
		return Objects.requireNonNullElse(this.counting, this.tallies);
	}

	boolean touched() {
		return !this.drafts.isEmpty();
	}

	boolean criticalsTouched() {
		return this.criticalsTouched;
	}

	boolean waiversTouched() {
		return this.waiversTouched;
	}

	void setFirstCriticals(List<CriticalItem> criticals) {
		this.criticals = List.copyOf(criticals);
	}

	void setNextExpiry(@Nullable Instant nextExpiry) {
		this.nextExpiry = nextExpiry;
	}

	/**
	 * Takes what happened into tallies, figures and trail.
	 * @param standings what other records have to say
	 * @return the events, each with its place in the trail
	 */
	List<DeploymentChanged> conclude(List<Standing> standings) {
		this.tallies = counting();
		assess(standings);
		List<DeploymentChanged> events = new ArrayList<>();
		for (Draft draft : this.drafts) {
			this.sequence++;
			this.changedAt = draft.act().at();
			this.changedBy = draft.act().actor().name();
			events.add(draft.at(id(), this.sequence));
		}
		this.drafts.clear();
		this.counting = null;
		this.criticalsTouched = false;
		this.waiversTouched = false;
		return events;
	}

	/** Works the verdict out again. */
	void assess(List<Standing> standings) {
		Figures figures = Figures.of(Assessment.of(id().place(), this.scheme, this.tallies, this.criticals, standings));
		this.score = figures.score();
		this.ceiling = figures.ceiling();
		this.band = figures.band();
		this.verdict = figures.verdict();
		this.blockerCount = figures.blockerCount();
		this.firstBlockers = figures.firstBlockers();
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

	DeploymentState state() {
		return this.state;
	}

	Scheme scheme() {
		return this.scheme;
	}

	Tallies tallies() {
		return this.tallies;
	}

	long sequence() {
		return this.sequence;
	}

	@Nullable Instant nextExpiry() {
		return this.nextExpiry;
	}

	Figures figures() {
		return new Figures(this.score, this.ceiling, this.band, this.verdict, this.blockerCount, this.firstBlockers);
	}

	String label() {
		return this.purpose.version() + " to " + this.purpose.environment();
	}

}
