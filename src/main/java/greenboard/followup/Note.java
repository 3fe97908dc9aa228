package greenboard.followup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was noticed after a deployment.
 *
 * @param number its number in the deployment, from 1
 * @param text what was noticed
 * @param severity how bad it is
 * @param by who wrote it down
 * @param at when
 * @param resolution how it was resolved, null while it is open
 */
record Note(int number, String text, Severity severity, String by, Instant at, @Nullable Resolution resolution) {

	/**
	 * How something was resolved.
	 *
	 * @param text what was done
	 * @param by who resolved it
	 * @param at when
	 */
	record Resolution(String text, String by, Instant at) {
	}

	/**
	 * Whether it is still to be resolved.
	 * @return false once it is resolved
	 */
	public boolean open() {
		return this.resolution == null;
	}

}
