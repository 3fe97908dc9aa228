package greenboard.alerts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/**
 * A real Alertmanager with a configuration of ours, on a free port of this machine.
 */
final class RunningAlertmanager implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Process process;

	private final String address;

	private final Path log;

	private RunningAlertmanager(Process process, String address, Path log) {
		this.process = process;
		this.address = address;
		this.log = log;
	}

	/**
	 * Starts one and waits until it is ready.
	 * @param directory where it keeps what it keeps
	 * @param configuration its configuration
	 * @return it
	 */
	static RunningAlertmanager start(Path directory, String configuration) throws IOException, InterruptedException {
		Path file = Files.writeString(directory.resolve("alertmanager.yml"), configuration);
		Path log = directory.resolve("alertmanager.log");
		String address = "127.0.0.1:" + freePort();
		Process process = new ProcessBuilder(Programs.find("prometheus-alertmanager", "prometheus-alertmanager"),
				"--config.file=" + file, "--storage.path=" + directory.resolve("data"),
				"--web.listen-address=" + address, "--cluster.listen-address=")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		RunningAlertmanager running = new RunningAlertmanager(process, address, log);
		await().atMost(PATIENCE).ignoreExceptions().until(running::ready);
		return running;
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	private boolean ready() throws IOException, InterruptedException {
		return get("/-/ready").statusCode() == HttpURLConnection.HTTP_OK;
	}

	/**
	 * Runs the command that people copy, against this Alertmanager.
	 * @param command the line
	 * @param more further arguments
	 */
	void amtool(String command, String... more) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(
				List.of(command.replace("http://localhost:9093", "http://" + this.address).split(" ")));
		words.set(0, Programs.find("amtool", "prometheus-alertmanager"));
		words.addAll(List.of(more));
		Programs.Said said = Programs.run(words);
		if (said.code() != 0) {
			throw new IllegalStateException(said.words());
		}
	}

	/**
	 * How many notifications were refused so far.
	 * @return what it counted
	 */
	double failures() throws IOException, InterruptedException {
		return get("/metrics").body()
			.lines()
			.filter((line) -> line
				.startsWith("alertmanager_notification_requests_failed_total{integration=\"webhook\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	/**
	 * What it wrote so far.
	 * @return its log
	 */
	String log() throws IOException {
		return Files.readString(this.log);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://" + this.address + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
	}

}
