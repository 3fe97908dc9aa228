package greenboard.checkpoints;

/**
 * The log is not what was signed about it: something was changed that never changes.
 */
class LogInconsistent extends RuntimeException {

	LogInconsistent(String fact) {
		super(fact);
	}

	static void unless(boolean kept, String fact) {
		if (!kept) {
			throw new LogInconsistent(fact);
		}
	}

}
