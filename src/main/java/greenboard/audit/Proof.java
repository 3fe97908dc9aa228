package greenboard.audit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How somebody proved who they are, and how long ago.
 *
 * @param method how
 * @param age how long ago, null where that is not known or means nothing
 */
public record Proof(Method method, @Nullable Duration age) {

	/** Nobody proved anything: the application itself, or somebody not yet signed in. */
	public static final Proof NONE = new Proof(Method.NONE, null);

	/** A way to prove who one is. */
	public enum Method {

		/** A password was typed. */
		PASSWORD,
		/** A passkey signed a challenge. */
		PASSKEY,
		/** A token came with the request. */
		TOKEN,
		/** One click was enough, in a demo on this machine. */
		ONE_CLICK,
		/** Nothing was proven. */
		NONE

	}

}
