package greenboard.rollcall;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentState;
import greenboard.verdict.Decision;

/**
 * How a roll call ended.
 */
enum Outcome {

	/** A go was recorded. */
	GO,
	/** A no-go was recorded. */
	NO_GO,
	/** Its lead gave it up. */
	ABANDONED,
	/** The deployment was cancelled. */
	CANCELLED,
	/** The deployment was closed. */
	CLOSED,
	/** The deployment was begun with. */
	BEGUN;

	/** What the course of a deployment makes of a roll call that runs. */
	static Outcome of(DeploymentState state, @Nullable Decision decision) {
		return switch (state) {
			case CANCELLED -> CANCELLED;
			case CLOSED -> CLOSED;
			case PLANNED, DECIDED -> (decision != null && decision.go()) ? GO : NO_GO;
			default -> BEGUN;
		};
	}

	/**
	 * Whether what was said counts as answers.
	 * @return true for the roll call of a decision
	 */
	public boolean decided() {
		return this == GO || this == NO_GO;
	}

	/** How the trail names it. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
