package greenboard.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Bookkeeper;
import greenboard.deployments.Scene;
import greenboard.signoffs.Pen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries per second on one deployment and on eight, beside what pgbench reaches with the
 * same statements, and what a signature costs; on the database that comes along, as it
 * runs in an installation. Every entry that was answered has to be there afterwards, and
 * every chain has to hold.
 */
@SpringBootTest
@Import({ Scene.class, Pen.class, RecordedStatements.class, Ticks.class, Signing.class, Bookkeeper.class })
@Tag("benchmarks")
class TrailBenchmarkTests {

	private static final int CLIENTS = 8;

	private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 7);

	private static final int SECONDS = Integer.getInteger("benchmarks.seconds", 10);

	private static final int SIGNATURES = 5 * SECONDS;

	@TempDir
	static Path directory;

	@Autowired
	private Scene scene;

	@Autowired
	private Ticks ticks;

	@Autowired
	private Signing signing;

	@Autowired
	private Bookkeeper bookkeeper;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private JdbcClient jdbc;

	private long acknowledged;

	@DynamicPropertySource
	static void keepEverythingInOnePlace(DynamicPropertyRegistry properties) {
		properties.add("greenboard.data-dir", () -> directory.resolve("data"));
	}

	@Test
	void measure() throws IOException {
		List<DeploymentId> eight = IntStream.range(0, CLIENTS).mapToObj((each) -> deployment()).toList();
		List<DeploymentId> one = Collections.nCopies(CLIENTS, deployment());
		Pgbench pgbench = new Pgbench(this.database, directory);
		Report report = new Report(Machine.words(this.jdbc, pgbench), CLIENTS, ROUNDS, SECONDS);
		this.ticks.run(one, SECONDS);
		this.ticks.run(eight, SECONDS);
		this.signing.prepare();
		this.signing.signWithPassword(SIGNATURES);

		this.acknowledged = entries();
		for (int round = 0; round < ROUNDS; round++) {
			report.begin();
			report.add(Report.ONE, counted(this.ticks.run(one, SECONDS)));
			report.add(Report.ONE_PGBENCH,
					counted(pgbench.run(TickScript.of(recorded(one.get(0), 0)), CLIENTS, SECONDS)));
			report.add(Report.EIGHT, counted(this.ticks.run(eight, SECONDS)));
			report.add(Report.EIGHT_PGBENCH,
					counted(pgbench.run(TickScript.ofEach(eachRecorded(eight)), CLIENTS, SECONDS)));
			report.sign(twice(this.signing.tickAlone(SIGNATURES)), counted(this.signing.signWithPassword(SIGNATURES)),
					counted(this.signing.signWithPasskey(SIGNATURES)), this.signing.comparePassword());
			report.end();
		}

		Stream.concat(eight.stream(), Stream.of(one.get(0), this.signing.deployment()))
			.forEach(this.bookkeeper::findsNoFault);
		report.write(this.acknowledged);
	}

	private List<List<String>> eachRecorded(List<DeploymentId> eight) {
		List<List<String>> recorded = new ArrayList<>();
		for (int client = 0; client < CLIENTS; client++) {
			recorded.add(recorded(eight.get(client), client));
		}
		return recorded;
	}

	/** The two ticks that it takes count too. */
	private List<String> recorded(DeploymentId id, int client) {
		this.acknowledged += 2;
		return this.ticks.recorded(id, client);
	}

	private Measured counted(Measured measured) {
		this.acknowledged += measured.done();
		assertThat(entries()).isEqualTo(this.acknowledged);
		return measured;
	}

	/** Each there and back. */
	private Measured twice(Measured measured) {
		this.acknowledged += 2 * measured.done();
		return measured;
	}

	/**
	 * What pgbench sent is no tick of the application's own, but an entry all the same.
	 */
	private long entries() {
		return this.jdbc.sql("select sum(seq) from trail_head where chain <> ?")
			.param(new UUID(0, 0))
			.query(Long.class)
			.single();
	}

	private DeploymentId deployment() {
		return this.scene.deployment(this.scene.template(Scene.sized("sized-" + UUID.randomUUID(), 16, 10)),
				Actor.SYSTEM);
	}

}
