package greenboard.rollback;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One alert as a trigger hears it.
 *
 * @param deployment the deployment that its labels name
 * @param trigger the key that its labels name
 * @param identity what makes it the same alert again
 * @param test whether it is there to arm the trigger, and fires nothing
 * @param change of which change of the trigger the test speaks, null when it does not say
 * @param said its name and what it says, 1 to 4000 characters
 * @param labels its labels in one line, at most 4000 characters
 * @param source where the alert's rule can be seen, an http or https address
 */
public record TriggerAlert(UUID deployment, String trigger, Identity identity, boolean test, @Nullable Integer change,
		String said, String labels, @Nullable String source) {

	/**
	 * What makes it the same alert again.
	 *
	 * @param fingerprint of its labels
	 * @param startsAt when it began, in whole microseconds
	 * @param resolved whether it says that it is over
	 */
	public record Identity(String fingerprint, Instant startsAt, boolean resolved) {

		String status() {
			return this.resolved ? "RESOLVED" : "FIRING";
		}

	}

	/** What came of an alert. */
	public enum Effect {

		/** It was a test, and the trigger is armed. */
		ARMED,
		/** The trigger fired. */
		FIRED,
		/** The trigger had fired already; the alert stands beside it. */
		NOTED,
		/** It is over, which stands beside the firing and stands nothing down. */
		RESOLVED,
		/** A test of an older change, or the end of something that fired nothing. */
		NOTHING,
		/** The same alert came before. */
		SEEN,
		/** The deployment has ended. */
		ENDED,
		/** No trigger has these labels. */
		UNMATCHED,
		/** The token may see the trigger, and may not fire it. */
		NOT_ALLOWED

	}

}
