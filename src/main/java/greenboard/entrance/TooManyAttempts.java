package greenboard.entrance;

import java.time.Duration;

/**
 * Somebody has to wait before they may try to sign in again.
 */
class TooManyAttempts extends RuntimeException {

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		this.wait = wait;
	}

	String inWords() {
		return (seconds() <= 90) ? seconds() + " s" : (seconds() + 59) / 60 + " min";
	}

	long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
