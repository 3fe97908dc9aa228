package greenboard.deployments;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a deployment ended.
 *
 * @param outcome how it went; null when it was given up
 * @param endedAt when
 * @param endedBy who ended it
 * @param endedReason the notes, or why it was given up
 */
@Embeddable
record Ending(@Enumerated(EnumType.STRING) @Nullable Outcome outcome, Instant endedAt, String endedBy,
		@Nullable String endedReason) {

	static Ending of(@Nullable Outcome outcome, @Nullable String reason, Act act) {
		return new Ending(outcome, act.at(), act.actor().name(), reason);
	}

}
