package greenboard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of PostgreSQL, run to its end. PostgreSQL refuses to run as root; there it
 * runs in a user namespace of its own, in which the same system user has no name.
 */
final class Command {

	private static final boolean ROOT = ProcessHandle.current().info().user().filter("root"::equals).isPresent();

	private final Path program;

	private final Path log;

	Command(Path program, Path log) {
		this.program = program;
		this.log = log;
	}

	/**
	 * Runs the program and waits for it.
	 * @param arguments its arguments
	 * @return whether it succeeded; what it wrote is in the log
	 * @throws DatabaseUnavailable when it cannot be run at all
	 */
	boolean run(String... arguments) {
		List<String> line = new ArrayList<>(ROOT ? List.of("unshare", "--user") : List.of());
		line.add(this.program.toString());
		line.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		try {
			return builder.start().waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("Interrupted while PostgreSQL was busy", ex));
		}
		catch (IOException ex) {
			throw new DatabaseUnavailable("%s cannot be run: %s".formatted(line.get(0), ex.getMessage()),
					"Start Greenboard as a user that is not root, or name a PostgreSQL with spring.datasource.url.",
					ex);
		}
	}

}
