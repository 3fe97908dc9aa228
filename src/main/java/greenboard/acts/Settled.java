package greenboard.acts;

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
public record Settled(@Nullable UUID settledBy, String settledByName, Instant settledAt) {

	/**
	 * Whoever does it has given the state.
	 * @param act who and when
	 * @return the same, as it is stored
	 */
	public static Settled by(Act act) {
		return new Settled(act.actor().id(), act.actor().name(), act.at());
	}

}
