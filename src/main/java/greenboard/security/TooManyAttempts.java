package greenboard.security;

import java.time.Duration;

/**
 * Somebody has to wait before they may try to sign in again.
 */
class TooManyAttempts extends RuntimeException {

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		this.wait = wait;
	}

	long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
