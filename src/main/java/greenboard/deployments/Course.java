package greenboard.deployments;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.DeploymentState;
import greenboard.purpose.Ending;
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
record Course(@Enumerated(EnumType.STRING) DeploymentState state,
		@JdbcTypeCode(SqlTypes.JSON) @Nullable Decision decision, @Nullable Ending ending) {

	/** Where every deployment begins. */
	static final Course PLANNED = new Course(DeploymentState.PLANNED, null, null);

	Course decided(Decision decision) {
		Course undecided = undecided();
		boolean first = decision.go() && undecided.state == DeploymentState.PLANNED;
		return new Course(first ? DeploymentState.DECIDED : undecided.state, decision, null);
	}

	Course undecided() {
		return new Course((this.state == DeploymentState.DECIDED) ? DeploymentState.PLANNED : this.state, null,
				this.ending);
	}

	Course begun(Verdict verdict) {
		if (this.state.compareTo(DeploymentState.DEPLOYING) >= 0) {
			throw new NotPossible(Reason.BEGUN);
		}
		if (verdict != Verdict.GO) {
			throw new NotPossible(Reason.NO_GO_YET);
		}
		return new Course(DeploymentState.DEPLOYING, this.decision, null);
	}

	Course deployed() {
		if (this.state != DeploymentState.DEPLOYING) {
			throw new NotPossible(Reason.NOT_BEGUN);
		}
		return new Course(DeploymentState.VERIFYING, this.decision, null);
	}

	Course ended(Ending ending) {
		return new Course(ending.state(), this.decision, ending);
	}

	/**
	 * Until when it may be begun with; what has begun does not end because of the time.
	 */
	@Nullable Instant validUntil() {
		boolean begun = this.state.compareTo(DeploymentState.DEPLOYING) >= 0;
		return (this.decision != null && !begun) ? this.decision.validUntil() : null;
	}

}
