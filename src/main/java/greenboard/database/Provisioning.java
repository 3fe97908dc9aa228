package greenboard.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * Gives a cluster the application's role and the database that the role owns. The role is
 * no superuser, so that what is revoked from it is refused. What is there stays.
 */
final class Provisioning {

	/** The name of the role and of the database. */
	static final String NAME = "greenboard";

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
			connection.unwrap(PGConnection.class)
				.alterUserPassword(NAME, this.passwords.application().toCharArray(), "scram-sha-256");
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
