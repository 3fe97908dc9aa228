package greenboard.credentials;

import java.time.Duration;

/**
 * Somebody has to wait before they may try again to prove who they are.
 */
public class TooManyAttempts extends RuntimeException {

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		this.wait = wait;
	}

	/**
	 * How long.
	 * @return seconds or minutes, with the unit
	 */
	public String inWords() {
		return (seconds() <= 90) ? seconds() + " s" : (seconds() + 59) / 60 + " min";
	}

	/**
	 * How long.
	 * @return seconds, rounded up, at least one
	 */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
