package greenboard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL cluster in a data directory: made once, started and stopped. It is in its
 * place only when it was made completely.
 */
final class Cluster {

	static final String SUPERUSER = "postgres";

	private static final String WAIT_SECONDS = "600";

	private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
			"fsync=on", "full_page_writes=on", "synchronous_commit=on", "logging_collector=off", "timezone=UTC",
			"log_timezone=UTC");

	private final DataDirectory directory;

	private final Command initdb;

	private final Command control;

	Cluster(DataDirectory directory, Programs programs) {
		this.directory = directory;
		this.initdb = new Command(programs.named("initdb"), directory.commandLog());
		this.control = new Command(programs.named("pg_ctl"), directory.commandLog());
	}

	/**
	 * Makes the cluster unless it exists; what an interrupted attempt left is made again.
	 * @return the passwords of the cluster
	 * @throws DatabaseUnavailable when it cannot be made
	 */
	Passwords createIfAbsent() {
		if (Files.isDirectory(this.directory.cluster())) {
			return Passwords.read(this.directory.passwords());
		}
		try {
			Path unfinished = this.directory.unfinishedCluster();
			FileSystemUtils.deleteRecursively(unfinished);
			Passwords passwords = Passwords.create(this.directory.passwords());
			create(unfinished, passwords.superuser());
			Files.move(unfinished, this.directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
			return passwords;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void create(Path path, String password) throws IOException {
		Path file = path.resolveSibling("initial-password");
		OwnerOnly.file(file, password);
		try {
			boolean made = this.initdb.run("--pgdata=" + path, "--username=" + SUPERUSER, "--pwfile=" + file,
					"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
					"--builtin-locale=C.UTF-8", "--no-instructions");
			if (!made) {
				throw failed("made");
			}
		}
		finally {
			Files.delete(file);
		}
	}

	/**
	 * Starts the server, after a crash too, and waits until it answers.
	 * @param port where it listens, on the loopback address only
	 * @return the running server
	 * @throws DatabaseUnavailable when it does not start; its own last words are in the
	 * message
	 */
	Postmaster start(int port) {
		boolean started = this.control.run("start", "--wait", "--silent", "--timeout=" + WAIT_SECONDS,
				"--pgdata=" + this.directory.cluster(), "--log=" + this.directory.serverLog(),
				"--options=-p " + port + " -c " + String.join(" -c ", SETTINGS));
		if (!started) {
			throw failed("started");
		}
		return running();
	}

	private Postmaster running() {
		return Postmaster.of(this.directory.cluster()).orElseThrow(() -> failed("started"));
	}

	/**
	 * Stops the server if one runs, one that a killed application left behind too:
	 * connections are ended, everything committed is kept.
	 * @return whether one ran
	 * @throws DatabaseUnavailable when it does not stop
	 */
	boolean stop() {
		if (Postmaster.of(this.directory.cluster()).isEmpty()) {
			return false;
		}
		if (!this.control.run("stop", "--wait", "--silent", "--mode=fast", "--timeout=" + WAIT_SECONDS,
				"--pgdata=" + this.directory.cluster())) {
			throw failed("stopped");
		}
		return true;
	}

	private DatabaseUnavailable failed(String verb) {
		return new DatabaseUnavailable(
				"The embedded PostgreSQL in %s could not be %s. It said:%n%s%n%s".formatted(this.directory, verb,
						LogTail.of(this.directory.commandLog()), LogTail.of(this.directory.serverLog())),
				"Mend what it says and start again, or name a PostgreSQL of your own with spring.datasource.url.");
	}

}
