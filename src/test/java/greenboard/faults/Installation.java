package greenboard.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import greenboard.Greenboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application as its users run it: a process of its own with the embedded database in
 * a directory, spoken to over HTTP, killed by its id.
 */
public final class Installation implements AutoCloseable {

	/** The address of its first administrator. */
	public static final String EMAIL = "admin@example.test";

	/** The administrator's password. */
	public static final String PASSWORD = "quiet-harbour-before-9-storms";

	private static final String TOKEN = "the-token-of-an-installation-in-a-test";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path home;

	private final int port;

	private final Process process;

	private Installation(Path home, int port, Process process) {
		this.home = home;
		this.port = port;
		this.process = process;
	}

	/**
	 * Starts the application and waits until it answers.
	 * @param home the directory for its data and log
	 * @param properties more of its properties, as they are given on the command line
	 * @return the running application
	 */
	public static Installation start(Path home, String... properties) {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:TieredStopAtLevel=1", "-cp",
				classPath(), Greenboard.class.getName(), "--server.port=" + port,
				"--greenboard.data-dir=" + home.resolve("data"), "--greenboard.bootstrap.admin-email=" + EMAIL,
				"--greenboard.bootstrap.admin-password=" + PASSWORD, "--greenboard.bootstrap.api-token=" + TOKEN));
		command.addAll(List.of(properties));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("greenboard.log").toFile()));
		try {
			Installation installation = new Installation(home, port, builder.start());
			await().atMost(PATIENCE).until(installation::answers);
			return installation;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** The application's own classes and its libraries, without the tests. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * A port that nobody listens on.
	 * @return its number
	 */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers() throws IOException {
		assertThat(this.process.isAlive()).as(() -> "running, the log says: " + log()).isTrue();
		try {
			return send("GET", "/actuator/health", "", "text/plain").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * What the application has said since its first start.
	 * @return the log
	 */
	public String log() {
		try {
			return Files.readString(this.home.resolve("greenboard.log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Calls the interface.
	 * @param method the method
	 * @param path behind <code>/api/v1</code>
	 * @param body the body
	 * @param type the body's media type
	 * @return the answer
	 * @throws IOException when there is none
	 */
	public HttpResponse<String> call(String method, String path, String body, String type) throws IOException {
		return send(method, "/api/v1" + path, body, type);
	}

	private HttpResponse<String> send(String method, String path, String body, String type) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, BodyPublishers.ofString(body))
			.header("Authorization", "Bearer " + TOKEN)
			.header("Content-Type", type)
			.header("Accept", "application/json")
			.timeout(Duration.ofSeconds(60))
			.build();
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/**
	 * Ends the application without giving it a chance to do anything.
	 */
	public void killApplication() {
		kill(this.process.toHandle());
	}

	/**
	 * Where it answers.
	 * @return the port, on this machine alone
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Its process.
	 * @return the id
	 */
	public long pid() {
		return this.process.pid();
	}

	/**
	 * Ends the database's server the same way, if one runs.
	 * @param home the installation's directory
	 */
	public static void killDatabase(Path home) {
		database(home).ifPresent(Installation::kill);
	}

	/**
	 * The database's server.
	 * @param home the installation's directory
	 * @return its process while it is alive
	 */
	static Optional<ProcessHandle> database(Path home) {
		Path file = home.resolve("data/database/postmaster.pid");
		try {
			return Files.exists(file) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void kill(ProcessHandle process) {
		process.destroyForcibly();
		await().atMost(PATIENCE).until(() -> !process.isAlive());
	}

	/**
	 * Asks the application to end, unless it was killed, and waits until it has.
	 */
	@Override
	public void close() {
		this.process.destroy();
		await().atMost(PATIENCE).until(() -> !this.process.isAlive());
	}

}
