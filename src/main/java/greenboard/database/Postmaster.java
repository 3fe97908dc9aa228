package greenboard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a cluster's <code>postmaster.pid</code> names.
 *
 * @param process the process, alive
 * @param port the port that it listens on
 */
record Postmaster(ProcessHandle process, int port) {

	/**
	 * Finds the server that runs on a cluster. System ids are used again after a crash,
	 * so only a process counts that is PostgreSQL and, where the system tells, was
	 * started for this very directory.
	 * @param cluster the cluster's directory
	 * @return the server, or nothing when none runs
	 */
	static Optional<Postmaster> of(Path cluster) {
		List<String> lines = lines(cluster.resolve("postmaster.pid"));
		if (lines.size() < 4) {
			return Optional.empty();
		}
		int port = Integer.parseInt(lines.get(3).strip());
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter(ProcessHandle::isAlive)
			.filter((process) -> serves(process.info(), cluster))
			.map((process) -> new Postmaster(process, port));
	}

	private static boolean serves(ProcessHandle.Info process, Path cluster) {
		boolean postgres = process.command()
			.map((command) -> Path.of(command).getFileName().toString())
			.filter((name) -> name.equals("postgres") || name.equals("postgres.exe"))
			.isPresent();
		return postgres
				&& process.arguments().map(List::of).orElse(List.of(cluster.toString())).contains(cluster.toString());
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
