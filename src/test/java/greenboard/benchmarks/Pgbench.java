package greenboard.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The load tool of PostgreSQL, from the path of the machine, as the application's role.
 */
final class Pgbench {

	private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");

	private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

	private final JdbcConnectionDetails database;

	private final Path directory;

	Pgbench(JdbcConnectionDetails database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	/**
	 * What it is.
	 * @return name and version
	 */
	String words() {
		return run(List.of("pgbench", "--version")).strip();
	}

	/**
	 * Runs a script over and over.
	 * @param script the script
	 * @param clients how many at once
	 * @param seconds how long
	 * @return what came of it; none failed
	 */
	Measured run(String script, int clients, int seconds) {
		String said = run(command(write(script), clients, seconds));
		if (!number(FAILED, said).equals("0")) {
			throw new IllegalStateException(said);
		}
		return new Measured(Long.parseLong(number(DONE, said)), Double.parseDouble(number(RATE, said)));
	}

	private List<String> command(Path script, int clients, int seconds) {
		URI address = URI.create(this.database.getJdbcUrl().substring("jdbc:".length()));
		return List.of("pgbench", "--no-vacuum", "--protocol=prepared", "--client=" + clients, "--jobs=2",
				"--time=" + seconds, "--file=" + script, "--host=" + address.getHost(), "--port=" + address.getPort(),
				"--username=" + this.database.getUsername(), address.getPath().substring(1));
	}

	private Path write(String script) {
		try {
			return Files.writeString(this.directory.resolve("tick.sql"), script);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String run(List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
			builder.environment().put("PGPASSWORD", this.database.getPassword());
			Process process = builder.start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(said);
			}
			return said;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException("pgbench comes with PostgreSQL and has to be on the path", ex);
		}
	}

	private static String number(Pattern pattern, String said) {
		Matcher matcher = pattern.matcher(said);
		if (!matcher.find()) {
			throw new IllegalStateException(said);
		}
		return matcher.group(1);
	}

}
