package greenboard.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * Gives a cluster the role that owns the database, the database, and the role that the
 * application connects with. Neither is a superuser, so that what is not granted is
 * refused. What is there stays.
 */
final class Provisioning {

	/** The name of the database and of the role that owns it. */
	static final String NAME = "greenboard";

	/** The name of the role that the application connects with. */
	static final String APPLICATION = "greenboard_app";

	private final int port;

	private final Passwords passwords;

	Provisioning(int port, Passwords passwords) {
		this.port = port;
		this.passwords = passwords;
	}

	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	/**
	 * Makes what is missing.
	 * @throws DatabaseUnavailable when the cluster refuses
	 */
	void run() {
		try (Connection connection = DriverManager.getConnection(url(this.port, Cluster.SUPERUSER), Cluster.SUPERUSER,
				this.passwords.superuser()); Statement statement = connection.createStatement()) {
			if (isMissing(statement, "select from pg_roles where rolname = 'greenboard'")) {
				statement.execute("create role greenboard login");
			}
			if (isMissing(statement, "select from pg_roles where rolname = 'greenboard_app'")) {
				statement.execute("create role greenboard_app login");
			}
			PGConnection server = connection.unwrap(PGConnection.class);
			server.alterUserPassword(NAME, this.passwords.owner().toCharArray(), "scram-sha-256");
			server.alterUserPassword(APPLICATION, this.passwords.application().toCharArray(), "scram-sha-256");
			if (isMissing(statement, "select from pg_database where datname = 'greenboard'")) {
				statement.execute("create database greenboard owner greenboard");
			}
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailable("The embedded PostgreSQL refuses its set-up: %s".formatted(ex.getMessage()),
					"Bring the data directory back from your backup as a whole.", ex);
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

}
