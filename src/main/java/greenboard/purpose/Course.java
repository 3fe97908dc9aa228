package greenboard.purpose;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.verdict.Decision;
import greenboard.verdict.Verdict;

/**
 * How far a deployment is, what was decided about it, and how it ended.
 *
 * @param state how far it is
 * @param decision the decision in force
 * @param ending how it ended
 */
@Embeddable
public record Course(@Enumerated(EnumType.STRING) DeploymentState state,
		@JdbcTypeCode(SqlTypes.JSON) @Nullable Decision decision, @Nullable Ending ending) {

	/** Where every deployment begins. */
	public static final Course PLANNED = new Course(DeploymentState.PLANNED, null, null);

	/**
	 * Somebody with authority decided; the first go takes it further.
	 * @param decision the decision
	 * @return the course since
	 */
	public Course decided(Decision decision) {
		Course undecided = undecided();
		boolean first = decision.go() && undecided.state == DeploymentState.PLANNED;
		return new Course(first ? DeploymentState.DECIDED : undecided.state, decision, null);
	}

	/**
	 * The decision in force is over.
	 * @return the course since
	 */
	public Course undecided() {
		return new Course((this.state == DeploymentState.DECIDED) ? DeploymentState.PLANNED : this.state, null,
				this.ending);
	}

	/**
	 * Somebody begins with it.
	 * @param verdict what the rules say now
	 * @return the course since
	 * @throws NotPossible without a go, or when it has begun already
	 */
	public Course begun(Verdict verdict) {
		if (this.state.compareTo(DeploymentState.DEPLOYING) >= 0) {
			throw new NotPossible(Reason.BEGUN);
		}
		if (verdict != Verdict.GO) {
			throw new NotPossible(Reason.NO_GO_YET);
		}
		return new Course(DeploymentState.DEPLOYING, this.decision, null);
	}

	/**
	 * What was begun with is deployed.
	 * @return the course since
	 * @throws NotPossible when it has not begun, or is deployed already
	 */
	public Course deployed() {
		if (this.state != DeploymentState.DEPLOYING) {
			throw new NotPossible(Reason.NOT_BEGUN);
		}
		return new Course(DeploymentState.VERIFYING, this.decision, null);
	}

	/**
	 * It is over.
	 * @param ending how it ended
	 * @return the course since
	 */
	public Course ended(Ending ending) {
		return new Course(ending.state(), this.decision, ending);
	}

	/**
	 * Until when it may be begun with; what has begun does not end because of the time.
	 * @return the time, null for none
	 */
	public @Nullable Instant validUntil() {
		boolean begun = this.state.compareTo(DeploymentState.DEPLOYING) >= 0;
		return (this.decision != null && !begun) ? this.decision.validUntil() : null;
	}

}
