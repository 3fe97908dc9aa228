package greenboard.database;

import org.jspecify.annotations.Nullable;

/**
 * There is no database that Greenboard may trust its data to, and what to do about it.
 */
public class DatabaseUnavailable extends RuntimeException {

	private final String remedy;

	DatabaseUnavailable(String fact, String remedy) {
		this(fact, remedy, null);
	}

	DatabaseUnavailable(String fact, String remedy, @Nullable Throwable cause) {
		super(fact, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
