package greenboard.checkpoints;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot be signed, and what to do about it.
 */
public class LogUnusable extends RuntimeException {

	private final String remedy;

	LogUnusable(String fact, String remedy) {
		this(fact, remedy, null);
	}

	LogUnusable(String fact, String remedy, @Nullable Throwable cause) {
		super(fact, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
