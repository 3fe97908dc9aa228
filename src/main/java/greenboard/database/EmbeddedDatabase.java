package greenboard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A durable PostgreSQL of our own in a directory, running from its construction until it
 * is closed. What it has committed survives the end of this process and of its own, by
 * whatever signal.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private final DataDirectory directory;

	private final Cluster cluster;

	private final int port;

	private final Passwords passwords;

	private EmbeddedDatabase(DataDirectory directory, Cluster cluster, int port, Passwords passwords) {
		this.directory = directory;
		this.cluster = cluster;
		this.port = port;
		this.passwords = passwords;
	}

	/**
	 * Starts the database that a directory holds, or a new one in a directory without.
	 * @param path the data directory
	 * @return the running database
	 * @throws DatabaseUnavailable when it cannot run, saying why
	 */
	static EmbeddedDatabase start(Path path) {
		DataDirectory directory = DataDirectory.claim(path);
		try {
			directory.rotateLogs();
			Programs programs = Programs.unpack(directory.programs());
			Cluster cluster = new Cluster(directory, programs);
			if (cluster.stop()) {
				logger.warn("Stopped the PostgreSQL that an earlier Greenboard left running in {}", directory);
			}
			programs.removeOthers();
			return start(directory, cluster);
		}
		catch (RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	private static EmbeddedDatabase start(DataDirectory directory, Cluster cluster) {
		Passwords passwords = cluster.createIfAbsent();
		int port = cluster.start(freePort()).port();
		try {
			new Provisioning(port, passwords).run();
			return new EmbeddedDatabase(directory, cluster, port, passwords);
		}
		catch (RuntimeException ex) {
			cluster.stop();
			throw ex;
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String getJdbcUrl() {
		return Provisioning.url(this.port, Provisioning.NAME);
	}

	@Override
	public String getUsername() {
		return Provisioning.APPLICATION;
	}

	@Override
	public String getPassword() {
		return this.passwords.application();
	}

	/**
	 * How the role connects that owns the tables.
	 * @return what migrations need
	 */
	FlywayConnectionDetails owner() {
		return new Owner(getJdbcUrl(), Provisioning.NAME, this.passwords.owner());
	}

	/**
	 * Stops the server and gives the directory free.
	 */
	@Override
	public void close() {
		try {
			this.cluster.stop();
		}
		finally {
			this.directory.close();
		}
	}

	private record Owner(String url, String name, String password) implements FlywayConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public String getUsername() {
			return this.name;
		}

		@Override
		public String getPassword() {
			return this.password;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
