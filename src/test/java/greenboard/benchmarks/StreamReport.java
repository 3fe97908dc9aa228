package greenboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * What open streams cost, as the last part of the documentation's page.
 */
final class StreamReport {

	private static final String HEADING = "## Open streams";

	private StreamReport() {
	}

	/**
	 * The part as it stands in the page.
	 * @return the part with a blank line before it, nothing where there is none
	 * @throws IOException when the page cannot be read
	 */
	static String kept() throws IOException {
		String page = Files.exists(Report.PAGE) ? Files.readString(Report.PAGE) : "";
		int at = page.indexOf("\n" + HEADING);
		return (at < 0) ? "" : page.substring(at);
	}

	/**
	 * Puts the part in the place of the one before.
	 * @param streams how many were open
	 * @param nanos how long it took from sending a tick to each stream
	 * @param answers how long the ticks themselves took
	 * @param bytes what one stream holds on the heap
	 * @param load the load average at the start
	 * @throws IOException when the page cannot be written
	 */
	static void write(int streams, long[] nanos, long[] answers, long bytes, String load) throws IOException {
		Arrays.sort(nanos);
		Arrays.sort(answers);
		String part = """

				%s

				Written by `./mvnw test -Pbenchmarks -Dtest=StreamBenchmarkTests` on %s UTC, load average %s at the start%s.
				One node, a process of its own with 384 MB of heap and the database that comes along, holds %d streams of one
				deployment; clients, application and database share the machine. %d ticks come one after the other; measured is
				the time from sending a tick over HTTP until a stream has heard of it, for each stream.

				| | milliseconds |
				|---|---|
				| Half of them have heard of it | %s |
				| 95 of 100 | %s |
				| 99 of 100 | %s |
				| The last one | %s |
				| The tick itself is answered, half of them | %s |

				A stream holds %d kB of heap: what is alive with all of them open less what is alive with the first of them, divided by how many more they are.
				"""
			.formatted(HEADING, minute(), load,
					(Double.parseDouble(load) > Report.QUIET) ? ": **the machine was not quiet**" : "", streams,
					answers.length, millis(nanos, 50), millis(nanos, 95), millis(nanos, 99), millis(nanos, 100),
					millis(answers, 50), Math.round(bytes / 1000.0));
		System.out.println(part);
		String page = Files.readString(Report.PAGE);
		Files.writeString(Report.PAGE, page.substring(0, page.length() - kept().length()) + part);
	}

	private static String minute() {
		return OffsetDateTime.now(ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MINUTES)
			.toLocalDateTime()
			.toString()
			.replace('T', ' ');
	}

	private static String millis(long[] sorted, int percent) {
		int at = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
		return Spread.number(sorted[at] / 1e6, 1);
	}

}
