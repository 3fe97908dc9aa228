package greenboard.purpose;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;

/**
 * Who started a deployment.
 *
 * @param createdBy the person's or token's id, null for the application itself
 * @param createdByName the printed name at that time
 * @param createdAt when
 */
@Embeddable
public record Started(@Nullable UUID createdBy, String createdByName, Instant createdAt) {

	/**
	 * It starts now.
	 * @param act who starts it, and when
	 * @return the same, as it is stored
	 */
	public static Started by(Act act) {
		return new Started(act.actor().id(), act.actor().name(), act.at());
	}

}
