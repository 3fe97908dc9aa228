package greenboard.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenboard.faults.Installation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People tick while a thousand alerts a minute come in for the same deployment.
 */
@Tag("benchmarks")
class AlertBenchmarkTests {

	private static final int ALERTS_PER_MINUTE = 1000;

	private static final int ROUNDS = 6;

	private static final int TICKS = Integer.getInteger("benchmarks.ticks", 100);

	private static final String NONE = "No alert comes";

	private static final String SAME = "The same alert comes again and again";

	private static final String OTHERS = "Each time another one of the same trigger comes";

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final AtomicInteger ticked = new AtomicInteger();

	private final AtomicInteger sent = new AtomicInteger();

	@TempDir
	private Path home;

	@AfterEach
	void leavesNothingBehind() {
		this.clock.shutdownNow();
		Installation.killDatabase(this.home);
	}

	@Test
	void measure() throws IOException {
		String load = Machine.load();
		try (Installation node = Installation.start(this.home)) {
			String deployment = start(node);
			round(node, deployment);
			Map<String, long[]> figures = new LinkedHashMap<>();
			for (int round = 0; round < ROUNDS; round++) {
				keep(figures, NONE, round(node, deployment));
				keep(figures, SAME, during(node, deployment, (number) -> "same"));
				keep(figures, OTHERS, during(node, deployment, (number) -> "other-" + number));
			}
			report(figures, load);
		}
	}

	private void report(Map<String, long[]> figures, String load) throws IOException {
		StringBuilder rows = new StringBuilder();
		figures.forEach((what, nanos) -> {
			Arrays.sort(nanos);
			rows.append("| %s | %s | %s | %s |%n".formatted(what, Part.millis(nanos, 50), Part.millis(nanos, 95),
					Part.millis(nanos, 99)));
		});
		Part.ALERTS
			.write("""
					One node, a process of its own with the database that comes along; clients, application and database share the
					machine. One person ticks over HTTP, one item after the other, while alerts for a trigger of the same deployment
					come in at %d a minute, each in a request of its own. %d rounds of %d ticks each, in this order.

					| milliseconds until a tick is answered | half of them | 95 of 100 | 99 of 100 |
					|---|---|---|---|
					%s"""
				.formatted(ALERTS_PER_MINUTE, ROUNDS, TICKS, rows), load);
	}

	private static void keep(Map<String, long[]> figures, String what, long[] nanos) {
		figures.merge(what, nanos, (before, now) -> {
			long[] both = Arrays.copyOf(before, before.length + now.length);
			System.arraycopy(now, 0, both, before.length, now.length);
			return both;
		});
	}

	private long[] during(Installation node, String deployment, IntFunction<String> fingerprint) throws IOException {
		long pause = TimeUnit.MINUTES.toMicros(1) / ALERTS_PER_MINUTE;
		ScheduledFuture<?> alerts = this.clock.scheduleAtFixedRate(
				() -> alert(node, deployment, fingerprint.apply(this.sent.incrementAndGet())), 0, pause,
				TimeUnit.MICROSECONDS);
		try {
			return round(node, deployment);
		}
		finally {
			assertThat(alerts.isDone()).as("alerts were refused").isFalse();
			alerts.cancel(false);
		}
	}

	private long[] round(Installation node, String deployment) throws IOException {
		long[] nanos = new long[TICKS];
		for (int i = 0; i < TICKS; i++) {
			long begun = System.nanoTime();
			int status = node
				.call("PUT", "/deployments/%s/items/ALL-%d".formatted(deployment, this.ticked.incrementAndGet()),
						"{\"state\": \"DONE\"}", "application/json")
				.statusCode();
			nanos[i] = System.nanoTime() - begun;
			assertThat(status).isEqualTo(200);
		}
		return nanos;
	}

	private static void alert(Installation node, String deployment, String fingerprint) {
		try {
			assertThat(node
				.call("POST", "/hooks/alertmanager",
						"""
								{"version": "4", "status": "firing", "alerts": [{"status": "firing", "fingerprint": "%s",
								"startsAt": "2027-01-01T10:15:30Z", "annotations": {"summary": "Too many errors"}, "labels": {
								"alertname": "ErrorRate", "greenboard_deployment": "%s", "greenboard_trigger": "errors"}}]}"""
							.formatted(fingerprint, deployment),
						"application/json")
				.statusCode()).isBetween(200, 299);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String start(Installation node) throws IOException {
		int items = (3 * ROUNDS + 1) * TICKS;
		String checklist = """
				---
				title: Many
				key: many
				triggers:
				  - {key: errors, text: "Error rate > 5 % for 5 minutes"}
				---

				## All

				""" + "- [ ] It holds\n".repeat(items);
		node.call("POST", "/templates?key=many", checklist, "text/markdown");
		String started = node.call("POST", "/deployments", """
				{"template": "many", "project": "Many", "version": "1", "environment": "production",
				"targetAt": "2027-01-01T10:00:00Z"}""", "application/json").body();
		Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"").matcher(started);
		assertThat(id.find()).as(started).isTrue();
		return id.group(1);
	}

}
