package greenboard.checkpoints;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time, of all nodes, work on the log.
 */
@Component
class LogLock {

	/** What the nodes have agreed on to name the log by. */
	static final long NUMBER = 0x6772_6565_6e6c_6f67L;

	private final JdbcClient jdbc;

	LogLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until the present transaction has the log to itself. */
	void take() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(NUMBER).query((row) -> {
		});
	}

	/**
	 * Takes the log for the present transaction.
	 * @return false when another one has it
	 */
	boolean tryTake() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(NUMBER).query(Boolean.class).single();
	}

}
