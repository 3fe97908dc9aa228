package greenboard.deployments;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who gave an item its state.
 *
 * @param settledBy the person's or token's id, null for the application itself
 * @param settledByName the printed name at that time
 * @param settledAt when
 */
@Embeddable
record Settled(@Nullable UUID settledBy, String settledByName, Instant settledAt) {

	static Settled by(Act act) {
		return new Settled(act.actor().id(), act.actor().name(), act.at());
	}

}
