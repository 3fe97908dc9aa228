package greenboard.checkpoints;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

import greenboard.TestDatabase;

/**
 * Somebody with all rights in the database who does what must not be, and can bring back
 * what was before.
 */
@TestComponent
class Vandal {

	private static final List<String> TABLES = List.of("trail_head", "trail_entry", "log_key", "log_leaf", "log_node",
			"log_unsealed", "log_checkpoint");

	private final JdbcConnectionDetails database;

	Vandal(JdbcConnectionDetails database) {
		this.database = database;
	}

	/**
	 * Does something at once, while nobody seals.
	 * @param statements what is done
	 */
	void run(String... statements) {
		try (Connection connection = TestDatabase.withoutLimits(this.database);
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("select pg_advisory_xact_lock(" + LogLock.NUMBER + ")");
			for (String sql : statements) {
				statement.execute(sql);
			}
			connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void backUp() {
		List<String> statements = new ArrayList<>(
				List.of("drop schema if exists backup cascade", "create schema backup"));
		TABLES.forEach((table) -> statements.add("create table backup." + table + " as table public." + table));
		run(statements.toArray(String[]::new));
	}

	void restore() {
		run(TABLES.stream()
			.flatMap((table) -> Stream.of("delete from " + table,
					"insert into " + table + " overriding system value select * from backup." + table))
			.toArray(String[]::new));
	}

}
