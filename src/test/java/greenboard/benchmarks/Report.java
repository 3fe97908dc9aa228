package greenboard.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was measured, as a page of the documentation.
 */
final class Report {

	static final String ONE = "Greenboard, one deployment";

	static final String ONE_PGBENCH = "pgbench, one deployment";

	static final String EIGHT = "Greenboard, eight deployments";

	static final String EIGHT_PGBENCH = "pgbench, eight deployments";

	/** Above that, something else ran before the measurement did. */
	static final double QUIET = 2;

	static final Path PAGE = Path.of("docs", "benchmarks.md");

	private final List<String> lines = new ArrayList<>();

	private final Map<String, List<Double>> figures = new LinkedHashMap<>();

	private final List<String> loads = new ArrayList<>();

	Report(List<String> machine, int clients, int rounds, int seconds) {
		this.loads.add(Machine.load());
		this.lines
			.add("""
					# Benchmarks

					Written by `./mvnw test -Pbenchmarks` on %s UTC; the figures are those that it measured. `pgbench` has to be
					on the path. `-Dbenchmarks.rounds=` and `-Dbenchmarks.seconds=` make it longer or shorter.

					What is measured is the application itself, below HTTP, on the database that comes along, as an installation
					runs it, with the signing of the log going on beside it. %d clients tick, each an item of its own out of 160;
					each tick is one entry in a chain. Figures are medians of %d rounds, each window %d seconds long, with the lowest
					and the highest; in each round everything runs once, in this order, so that ratios of one round compare like with
					like. Clients and database share the machine.

					## The machine
					"""
				.formatted(OffsetDateTime.now(ZoneOffset.UTC)
					.truncatedTo(ChronoUnit.MINUTES)
					.toLocalDateTime()
					.toString()
					.replace('T', ' '), clients, rounds, seconds));
		machine.forEach((words) -> this.lines.add("* " + words));
	}

	void begin() {
		this.loads.add(Machine.load());
	}

	void end() {
		this.loads.add(Machine.load());
	}

	void add(String what, Measured measured) {
		this.figures.computeIfAbsent(what, (name) -> new ArrayList<>()).add(measured.perSecond());
		System.out.printf("%s: %.1f/s, load %s%n", what, measured.perSecond(), Machine.load());
	}

	void sign(Measured tick, Measured password, Measured passkey, Measured comparison) {
		add("tick", tick);
		add("password", password);
		add("passkey", passkey);
		add("comparison", comparison);
	}

	void write(long entries) throws IOException {
		this.lines.add("* Load average at the start, and before and after each round: %s"
			.formatted(String.join(", ", this.loads)));
		if (Double.parseDouble(this.loads.get(0)) > QUIET) {
			this.lines
				.add("""

						**The machine was not quiet when this began**, so figures may be lower than it allows. What the load average
						says later is this benchmark itself: its clients, its threads and its database.""");
		}
		this.lines.add("""

				## Entries per second

				| | entries per second | of pgbench |
				|---|---|---|""");
		this.lines.add(row(ONE, ONE_PGBENCH));
		this.lines.add(row(ONE_PGBENCH, ONE_PGBENCH));
		this.lines.add(row(EIGHT, EIGHT_PGBENCH));
		this.lines.add(row(EIGHT_PGBENCH, EIGHT_PGBENCH));
		this.lines
			.add("""

					pgbench sends the statements of a tick that the application sent just before, prepared, with the same values;
					what has to count on (sequence, version, time, hash) is counted by the database, which works the entry's hash
					out once more than for the application.

					## The cost of a signature

					One person, one after the other, 160 items in the scope.

					| | milliseconds | in ticks |
					|---|---|---|""");
		this.lines.add(cost("A tick", "tick"));
		this.lines.add(cost("A signature, once the password was compared", "password"));
		this.lines.add(cost("A signature with a passkey: statement, question, verification", "passkey"));
		this.lines.add(cost("Comparing the password, which is slow on purpose", "comparison"));
		this.lines
			.add("""

					Afterwards %d entries were answered and %d were there, every link of every chain was worked out again, and
					replaying the chains led to the tables.
					"""
				.formatted(entries, entries));
		Files.createDirectories(PAGE.getParent());
		String parts = Part.kept();
		Files.writeString(PAGE, String.join("\n", this.lines) + parts);
	}

	private String row(String what, String yardstick) {
		return "| %s | %s | %s |".formatted(what, Spread.of(this.figures.get(what)).words(0), ratio(what, yardstick));
	}

	private String cost(String words, String what) {
		List<Double> millis = this.figures.get(what).stream().map((perSecond) -> 1000 / perSecond).toList();
		return "| %s | %s | %s |".formatted(words, Spread.of(millis).words(2), ratio("tick", what));
	}

	/** Within each round. */
	private String ratio(String what, String yardstick) {
		List<Double> own = this.figures.get(what);
		List<Double> other = this.figures.get(yardstick);
		return Spread.of(IntStream.range(0, own.size()).mapToObj((round) -> own.get(round) / other.get(round)).toList())
			.words(2);
	}

}
