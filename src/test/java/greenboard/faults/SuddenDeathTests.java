package greenboard.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ticks that were answered with success are still there after the application, or its
 * database, or both were killed while people ticked.
 */
class SuddenDeathTests {

	private static final int SECTIONS = 10;

	private static final int ITEMS = 25;

	private static final int PEOPLE = 4;

	private final JsonMapper json = new JsonMapper();

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	@TempDir
	private Path home;

	@AfterEach
	void leavesNoServerBehind() {
		Installation.killDatabase(this.home);
	}

	@Test
	void keepsEveryAcknowledgedTick() throws IOException {
		String deployment;
		try (Installation first = Installation.start(this.home)) {
			deployment = startDeployment(first);
			dieWhileTicking(first, deployment, SECTIONS * ITEMS / 4, () -> {
				first.killApplication();
				Installation.killDatabase(this.home);
			});
		}

		try (Installation second = Installation.start(this.home)) {
			assertNothingIsMissing(second, deployment);
			ProcessHandle orphan = Installation.database(this.home).orElseThrow();
			dieWhileTicking(second, deployment, SECTIONS * ITEMS / 2, second::killApplication);
			assertThat(orphan.isAlive()).isTrue();
		}

		try (Installation third = Installation.start(this.home)) {
			assertNothingIsMissing(third, deployment);
			assertThat(third.log()).contains("Stopped the PostgreSQL that an earlier Greenboard left running");
		}
	}

	private String startDeployment(Installation installation) throws IOException {
		installation.call("POST", "/templates?key=endurance", checklist(), "text/markdown");
		HttpResponse<String> started = installation.call("POST", "/deployments", """
				{"template": "endurance", "project": "Endurance", "version": "1", "environment": "production",
				"targetAt": "2027-01-01T10:00:00Z"}""", "application/json");
		assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
		return this.json.readTree(started.body()).path("id").asString();
	}

	private static String checklist() {
		return IntStream.range(0, SECTIONS)
			.mapToObj((section) -> "## Part %d\n\n".formatted(section) + IntStream.range(0, ITEMS)
				.mapToObj((item) -> "- [ ] Check %d of part %d\n".formatted(item, section))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("\n", "# Endurance\n\n", ""));
	}

	/** Several people tick different items; in the midst of it, death comes. */
	private void dieWhileTicking(Installation installation, String deployment, int enough, Runnable death)
			throws IOException {
		Queue<String> open = new ConcurrentLinkedQueue<>(keys(installation, deployment, "OPEN"));
		List<CompletableFuture<Void>> people = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			people.add(CompletableFuture.runAsync(() -> tick(installation, deployment, open)));
		}
		await().until(() -> this.acknowledged.size() >= enough);
		death.run();
		people.forEach(CompletableFuture::join);
	}

	private void tick(Installation installation, String deployment, Queue<String> open) {
		for (String key = open.poll(); key != null; key = open.poll()) {
			try {
				String path = "/deployments/" + deployment + "/items/" + key;
				if (installation.call("PUT", path, "{\"state\": \"DONE\"}", "application/json").statusCode() == 200) {
					this.acknowledged.add(key);
				}
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void assertNothingIsMissing(Installation installation, String deployment) throws IOException {
		Set<String> done = keys(installation, deployment, "DONE");
		JsonNode readiness = this.json
			.readTree(installation.call("GET", "/deployments/" + deployment + "/readiness", "", "text/plain").body());

		assertThat(done).containsAll(this.acknowledged);
		assertThat(ticksInTheTrail(installation, deployment)).isEqualTo(done.size());
		assertThat(readiness.path("score").asString()).isEqualTo(tenths(done.size()));
	}

	private static String tenths(int done) {
		int tenths = 1000 * done / (SECTIONS * ITEMS);
		return tenths / 10 + "." + tenths % 10;
	}

	private long ticksInTheTrail(Installation installation, String deployment) throws IOException {
		return this.json
			.readTree(installation.call("GET", "/deployments/" + deployment + "/audit", "", "text/plain").body())
			.valueStream()
			.filter((event) -> event.path("after").asString().equals("DONE"))
			.count();
	}

	private Set<String> keys(Installation installation, String deployment, String state) throws IOException {
		String answer = installation.call("GET", "/deployments/" + deployment, "", "text/plain").body();
		return this.json.readTree(answer)
			.path("sections")
			.valueStream()
			.flatMap(SuddenDeathTests::items)
			.filter((item) -> item.path("state").asString().equals(state))
			.map((item) -> item.path("key").asString())
			.collect(Collectors.toSet());
	}

	private static Stream<JsonNode> items(JsonNode section) {
		return Stream.concat(section.path("items").valueStream(),
				section.path("sections").valueStream().flatMap(SuddenDeathTests::items));
	}

}
