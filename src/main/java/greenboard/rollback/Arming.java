package greenboard.rollback;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether alerts are known to reach a trigger.
 *
 * @param needed whether the go waits until it is armed
 * @param change how often what it says was set, 1 for the first time; a test alert names
 * it
 * @param at since when it is armed, null while no test alert came since it was last
 * changed
 * @param by through which token that test alert came, null while it is not armed
 */
public record Arming(boolean needed, int change, @Nullable Instant at, @Nullable String by) {

	/**
	 * Whether a test alert came since its last change.
	 * @return true while it is armed
	 */
	public boolean armed() {
		return this.at != null;
	}

	/**
	 * Whether the go has to wait for it.
	 * @return true while it must be armed and is not
	 */
	public boolean missing() {
		return this.needed && !armed();
	}

}
