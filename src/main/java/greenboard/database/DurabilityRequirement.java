package greenboard.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Refuses a database that is too old, or that may lose what it has confirmed, before
 * anything is written to it.
 */
final class DurabilityRequirement implements Callback {

	private static final int OLDEST_VERSION = 15;

	static final List<String> NEVER_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

	private final DataSource application;

	/**
	 * Holds a database to it.
	 * @param application gives connections as the application uses them
	 */
	DurabilityRequirement(DataSource application) {
		this.application = application;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
	}

	@Override
	public void handle(Event event, Context context) {
		try (Connection connection = this.application.getConnection()) {
			check(connection);
			check(context.getConnection());
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailable("The database does not tell its settings: %s".formatted(ex.getMessage()),
					"Name a PostgreSQL of version %d or newer.".formatted(OLDEST_VERSION), ex);
		}
	}

	/**
	 * Checks a database.
	 * @param connection a connection as the application uses it
	 * @throws SQLException when it cannot be asked
	 * @throws DatabaseUnavailable when it does not do
	 */
	void check(Connection connection) throws SQLException {
		int version = connection.getMetaData().getDatabaseMajorVersion();
		if (version < OLDEST_VERSION) {
			throw new DatabaseUnavailable("The database is PostgreSQL %d, which is too old.".formatted(version),
					"Name a PostgreSQL of version %d or newer with spring.datasource.url.".formatted(OLDEST_VERSION));
		}
		for (String setting : NEVER_OFF) {
			if (value(connection, setting).equals("off")) {
				throw new DatabaseUnavailable(
						"The database runs with %s = off and can lose what it has confirmed.".formatted(setting),
						"Switch %s on in its configuration.".formatted(setting));
			}
		}
	}

	private static String value(Connection connection, String setting) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("show " + setting)) {
			rows.next();
			return rows.getString(1);
		}
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public String getCallbackName() {
		return "durability";
	}

}
