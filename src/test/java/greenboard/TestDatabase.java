package greenboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A fresh database for each application context, on one real PostgreSQL 18 for the whole
 * run: in a container where a Docker engine answers, embedded elsewhere. As in an
 * installation, the database belongs to a role that is no superuser, and the application
 * connects with another one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	Owner owner() throws SQLException {
		return Server.RUNNING.fresh();
	}

	@Bean
	JdbcConnectionDetails applicationRole(Owner owner) {
		return owner.application();
	}

	/**
	 * Connects as somebody whom the database refuses nothing, and whom no trigger and no
	 * foreign key hinders.
	 * @param database the database
	 * @return a connection of one's own
	 * @throws SQLException when there is none
	 */
	public static Connection withoutLimits(JdbcConnectionDetails database) throws SQLException {
		return withoutLimits(database.getJdbcUrl());
	}

	/**
	 * Connects to any database of the same server as somebody whom it refuses nothing.
	 * @param url where it is
	 * @return a connection of one's own
	 * @throws SQLException when there is none
	 */
	public static Connection withoutLimits(String url) throws SQLException {
		Connection connection = DriverManager.getConnection(url, Server.RUNNING.user(), Server.RUNNING.password());
		try (Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
		}
		return connection;
	}

	/** What an installation keeps outside its database belongs to that database. */
	@Bean
	DynamicPropertyRegistrar filesOfTheLog() throws IOException {
		Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "logs").toAbsolutePath()),
				"log");
		return (properties) -> {
			properties.add("greenboard.key-file", () -> directory.resolve("key").toString());
			properties.add("greenboard.checkpoint-file", () -> directory.resolve("checkpoints").toString());
		};
	}

	/**
	 * The role that owns the tables, which migrations run as and nothing else does.
	 *
	 * @param url where the database is
	 * @param user its name
	 * @param secret its password
	 */
	public record Owner(String url, String user, String secret) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.secret;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		JdbcConnectionDetails application() {
			return new Address(this.url, this.user + "_app", this.secret);
		}

		/**
		 * Does something as the owner and takes it all back.
		 * @param act what
		 */
		public void inATransaction(Consumer<JdbcClient> act) {
			withConnection((connection) -> {
				connection.setAutoCommit(false);
				act.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
				connection.rollback();
			});
		}

		/**
		 * Does something as the owner that stays.
		 * @param statements the statements
		 */
		public void execute(String... statements) {
			withConnection((connection) -> {
				for (String sql : statements) {
					JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql(sql).update();
				}
			});
		}

		private void withConnection(Act act) {
			try (Connection connection = DriverManager.getConnection(this.url, this.user, this.secret)) {
				act.with(connection);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private interface Act {

			void with(Connection connection) throws SQLException;

		}

	}

	private record Server(String url, String user, String password) {

		/** Every application that the tests keep ready has a pool of its own. */
		private static final String CONNECTIONS = "500";

		static final Server RUNNING = start();

		private static Server start() {
			return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
		}

		private static Server container() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withCommand("postgres", "-c",
					"max_connections=" + CONNECTIONS);
			container.start();
			return new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
		}

		private static Server embedded() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", CONNECTIONS)
					.start();
				return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		Owner fresh() throws SQLException {
			String name = "greenboard_" + UUID.randomUUID().toString().replace("-", "");
			String password = UUID.randomUUID().toString();
			try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
					Statement statement = connection.createStatement()) {
				statement.execute("create role " + name + " login password '" + password + "'");
				statement.execute("create role " + name + "_app login password '" + password + "'");
				statement.execute("create database " + name + " owner " + name
						+ " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
			}
			return new Owner(this.url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name), name, password);
		}

	}

	private record Address(String url, String user, String secret) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.secret;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

	}

}
