package greenboard.database;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.StatusCheck;

/**
 * Which database it is, and whether it answers.
 */
@Component
@Order(10)
class ServerCheck implements StatusCheck {

	private final JdbcClient jdbc;

	private final boolean own;

	ServerCheck(JdbcClient jdbc, ObjectProvider<EmbeddedDatabase> embedded) {
		this.jdbc = jdbc;
		this.own = embedded.getIfAvailable() != null;
	}

	@Override
	public String subject() {
		return "database.status.server";
	}

	@Override
	public Finding look() {
		long before = System.nanoTime();
		try {
			Server server = this.jdbc
				.sql("select split_part(current_setting('server_version'), ' ', 1) as version, "
						+ "current_database() as name")
				.query(Server.class)
				.single();
			long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
			return Finding.fine(this.own ? "database.status.server.along" : "database.status.server.yours",
					server.version, server.name, millis);
		}
		catch (DataAccessException ex) {
			return Finding
				.broken(this.own ? "database.status.server.along.silent" : "database.status.server.yours.silent");
		}
	}

	/**
	 * What a server says of itself.
	 *
	 * @param version its version
	 * @param name the database that is open
	 */
	private record Server(String version, String name) {
	}

}
