package greenboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A part of the documentation's page that is measured by itself, behind what all of it
 * begins with.
 */
enum Part {

	/** What open streams cost. */
	STREAMS("## Open streams", StreamBenchmarkTests.class),

	/** What alerts cost those who tick. */
	ALERTS("## A thousand alerts a minute", AlertBenchmarkTests.class);

	private static final String NEXT = "\n## ";

	private final String heading;

	private final Class<?> writer;

	Part(String heading, Class<?> writer) {
		this.heading = heading;
		this.writer = writer;
	}

	/**
	 * All parts as they stand in the page.
	 * @return them with a blank line before each, nothing where there are none
	 * @throws IOException when the page cannot be read
	 */
	static String kept() throws IOException {
		String page = Files.exists(Report.PAGE) ? Files.readString(Report.PAGE) : "";
		return page.substring(Arrays.stream(values())
			.mapToInt((part) -> page.indexOf("\n" + part.heading))
			.filter((at) -> at >= 0)
			.min()
			.orElse(page.length()));
	}

	/**
	 * Puts the part in the place of the one before.
	 * @param text what it says
	 * @param load the load average at the start
	 * @throws IOException when the page cannot be written
	 */
	void write(String text, String load) throws IOException {
		String part = "\n%s\n\nWritten by `./mvnw test -Pbenchmarks -Dtest=%s` on %s UTC, load average %s at the start%s.\n%s"
			.formatted(this.heading, this.writer.getSimpleName(), minute(), load,
					(Double.parseDouble(load) > Report.QUIET) ? ": **the machine was not quiet**" : "", text);
		System.out.println(part);
		String page = Files.readString(Report.PAGE);
		int begin = page.indexOf("\n" + this.heading);
		int from = (begin >= 0) ? begin : page.length();
		int next = page.indexOf(NEXT, from + 1);
		Files.writeString(Report.PAGE, page.substring(0, from) + part + ((next >= 0) ? page.substring(next) : ""));
	}

	private static String minute() {
		return OffsetDateTime.now(ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MINUTES)
			.toLocalDateTime()
			.toString()
			.replace('T', ' ');
	}

	/**
	 * What so many of a hundred do not exceed.
	 * @param sorted nanoseconds, the shortest first
	 * @param percent of a hundred
	 * @return in milliseconds, with one decimal
	 */
	static String millis(long[] sorted, int percent) {
		int at = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
		return Spread.number(sorted[at] / 1e6, 1);
	}

}
