package greenboard.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenboard.faults.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Five hundred open pages on one node: how long until all of them have heard of a tick,
 * and how much each of them costs.
 */
@Tag("benchmarks")
class StreamBenchmarkTests {

	private static final int STREAMS = 500;

	/**
	 * Opened before the heap is looked at for the first time, so that classes are not
	 * counted.
	 */
	private static final int WARMING = 20;

	private static final int TICKS = Integer.getInteger("benchmarks.ticks", 100);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

	private final Queue<Long> heard = new ConcurrentLinkedQueue<>();

	@TempDir
	private Path home;

	@AfterEach
	void leavesNoServerBehind() {
		Installation.killDatabase(this.home);
	}

	@Test
	void measure() throws IOException, InterruptedException {
		String load = Machine.load();
		try (Installation node = Installation.start(this.home, "--greenboard.live.streams-per-person=" + 2 * STREAMS)) {
			String place = start(node);
			signIn(node);
			tick(node, place, 1);
			open(node, place, WARMING);
			tick(node, place, 2);
			long without = alive(node);
			open(node, place, STREAMS - WARMING);
			long bytes = (alive(node) - without) / (STREAMS - WARMING);
			long[] answers = new long[TICKS];
			long[] nanos = new long[TICKS * STREAMS];
			for (int i = 0; i < TICKS; i++) {
				answers[i] = reach(node, place, 3 + i, nanos, i * STREAMS);
			}
			report(nanos, answers, bytes, load);
		}
	}

	private static void report(long[] nanos, long[] answers, long bytes, String load) throws IOException {
		Arrays.sort(nanos);
		Arrays.sort(answers);
		Part.STREAMS
			.write("""
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

					A stream holds %d kB of heap: what is alive with all of them open less what is alive with the first of them, divided
					by how many more they are.
					"""
				.formatted(STREAMS, answers.length, Part.millis(nanos, 50), Part.millis(nanos, 95),
						Part.millis(nanos, 99), Part.millis(nanos, 100), Part.millis(answers, 50),
						Math.round(bytes / 1000.0)),
					load);
	}

	private static String start(Installation node) throws IOException {
		String checklist = "# Many\n\n## All\n\n" + "- [ ] It holds\n".repeat(TICKS + 5);
		node.call("POST", "/templates?key=many", checklist, "text/markdown");
		HttpResponse<String> started = node.call("POST", "/deployments", """
				{"template": "many", "project": "Many", "version": "1", "environment": "production",
				"targetAt": "2027-01-01T10:00:00Z"}""", "application/json");
		return "/deployments/" + found("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"", started.body());
	}

	private void signIn(Installation node) throws IOException, InterruptedException {
		String form = this.http.send(request(node, "/login").build(), BodyHandlers.ofString()).body();
		String body = "email=" + encoded(Installation.EMAIL) + "&password=" + encoded(Installation.PASSWORD) + "&_csrf="
				+ encoded(found("name=\"_csrf\" value=\"([^\"]+)\"", form));
		this.http.send(request(node, "/login").POST(BodyPublishers.ofString(body))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.build(), BodyHandlers.ofString());
	}

	/**
	 * They have read the page when nothing was ticked yet, so that the first word says
	 * that they are open.
	 */
	private void open(Installation node, String place, int count) {
		CountDownLatch open = new CountDownLatch(count);
		for (int i = 0; i < count; i++) {
			this.http
				.sendAsync(request(node, place + "/changes?after=1").header("Accept", "text/event-stream").build(),
						BodyHandlers.fromLineSubscriber(new Lines((line) -> hear(line, open))))
				.whenComplete((response, failure) -> assertThat(failure).isNull());
		}
		await().until(() -> open.getCount() == 0);
	}

	private void hear(String line, CountDownLatch open) {
		if (line.startsWith("id: ")) {
			open.countDown();
			CountDownLatch latch = this.awaited.get(Long.parseLong(line.substring(4)));
			if (latch != null) {
				this.heard.add(System.nanoTime());
				latch.countDown();
			}
		}
	}

	/** Answers how long the tick itself took. */
	private long reach(Installation node, String place, int item, long[] nanos, int from)
			throws IOException, InterruptedException {
		CountDownLatch latch = new CountDownLatch(STREAMS);
		this.heard.clear();
		this.awaited.put(item + 1L, latch);
		long begun = System.nanoTime();
		tick(node, place, item);
		long answered = System.nanoTime() - begun;
		assertThat(latch.await(30, TimeUnit.SECONDS)).as("tick %d reached all but %d", item, latch.getCount()).isTrue();
		int at = from;
		for (long time : this.heard) {
			nanos[at++] = time - begun;
		}
		return answered;
	}

	private static void tick(Installation node, String place, int item) throws IOException {
		assertThat(node.call("PUT", place + "/items/ALL-" + item, "{\"state\": \"DONE\"}", "application/json")
			.statusCode()).isEqualTo(200);
	}

	/** The bytes that are alive; asking collects what is not. */
	private static long alive(Installation node) throws IOException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(node.pid()), "GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return Long.parseLong(found("Total\\s+\\d+\\s+(\\d+)", histogram));
	}

	private static HttpRequest.Builder request(Installation node, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(() -> "%s in %s".formatted(pattern, text)).isTrue();
		return matcher.group(1);
	}

}
