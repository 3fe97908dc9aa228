package greenboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A fresh database for each application context, on one real PostgreSQL 18 for the whole
 * run: in a container where a Docker engine answers, embedded elsewhere. As in an
 * installation, the database belongs to a role that is no superuser.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	JdbcConnectionDetails testDatabase() throws SQLException {
		return Server.RUNNING.fresh();
	}

	private record Server(String url, String user, String password) {

		static final Server RUNNING = start();

		private static Server start() {
			return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
		}

		private static Server container() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
			container.start();
			return new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
		}

		private static Server embedded() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
				return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		JdbcConnectionDetails fresh() throws SQLException {
			String name = "greenboard_" + UUID.randomUUID().toString().replace("-", "");
			String password = UUID.randomUUID().toString();
			try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
					Statement statement = connection.createStatement()) {
				statement.execute("create role " + name + " login password '" + password + "'");
				statement.execute("create database " + name + " owner " + name
						+ " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
			}
			return new Address(this.url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name), name, password);
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
