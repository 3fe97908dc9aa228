package greenboard.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What measured, in its own words.
 */
final class Machine {

	private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes",
			"wal_sync_method", "shared_buffers", "max_connections", "default_transaction_isolation");

	private Machine() {
	}

	static List<String> words(JdbcClient jdbc, Pgbench pgbench) {
		return List.of(
				"%s, %d cores, %s of memory".formatted(of("/proc/cpuinfo", "model name"),
						Runtime.getRuntime().availableProcessors(), of("/proc/meminfo", "MemTotal")),
				"%s %s, Java %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
						System.getProperty("java.runtime.version")),
				jdbc.sql("select version()").query(String.class).single(),
				String.join(", ", SETTINGS.stream().map((name) -> name + " " + setting(jdbc, name)).toList()),
				pgbench.words());
	}

	/** The average number of processes that ran or waited in the last minute. */
	static String load() {
		return String.format(Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private static String setting(JdbcClient jdbc, String name) {
		return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
	}

	private static String of(String file, String key) {
		try {
			return Files.readAllLines(Path.of(file))
				.stream()
				.filter((line) -> line.startsWith(key))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
