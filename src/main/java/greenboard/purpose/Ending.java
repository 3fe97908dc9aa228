package greenboard.purpose;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.DeploymentState;
import greenboard.acts.Text;

/**
 * How a deployment ended.
 *
 * @param outcome how it went; null when it was given up
 * @param endedAt when
 * @param endedBy who ended it
 * @param endedReason the notes, or why it was given up
 */
@Embeddable
public record Ending(@Enumerated(EnumType.STRING) @Nullable Outcome outcome, Instant endedAt, String endedBy,
		@Nullable String endedReason) {

	/**
	 * It is over.
	 * @param outcome how it went
	 * @param notes what there is to say, null for nothing
	 * @param act who ends it, and when
	 * @return the ending
	 * @throws greenboard.acts.InvalidField when the notes cannot be taken
	 */
	public static Ending closed(Outcome outcome, @Nullable String notes, Act act) {
		return new Ending(outcome, act.at(), act.actor().name(), Text.optional("notes", notes, Text.NOTE));
	}

	/**
	 * It is given up.
	 * @param reason why
	 * @param act who gives it up, and when
	 * @return the ending
	 * @throws greenboard.acts.InvalidField without a reason
	 */
	public static Ending cancelled(String reason, Act act) {
		return new Ending(null, act.at(), act.actor().name(), Text.required("reason", reason, Text.NOTE));
	}

	/**
	 * How far a deployment is that ended so.
	 * @return closed or cancelled
	 */
	public DeploymentState state() {
		return (this.outcome != null) ? DeploymentState.CLOSED : DeploymentState.CANCELLED;
	}

	/**
	 * What the trail calls it.
	 * @return a dotted word
	 */
	public String action() {
		return (this.outcome != null) ? "deployment.closed" : "deployment.cancelled";
	}

	/**
	 * How it went, for the trail.
	 * @return the outcome's name; null when it was given up
	 */
	public @Nullable String word() {
		return (this.outcome != null) ? this.outcome.name() : null;
	}

}
