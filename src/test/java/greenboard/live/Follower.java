package greenboard.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.Cookie;

import static org.awaitility.Awaitility.await;

/**
 * Somebody who follows a stream as a browser does.
 */
final class Follower implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final HttpResponse<InputStream> response;

	private volatile boolean ended;

	private Follower(HttpResponse<InputStream> response) {
		this.response = response;
	}

	static Follower of(int port, String address, Cookie session) throws IOException, InterruptedException {
		Follower follower = new Follower(HTTP.send(request(port, address, session), BodyHandlers.ofInputStream()));
		Thread thread = new Thread(follower::read, "follower");
		thread.setDaemon(true);
		thread.start();
		return follower;
	}

	/** What an open page asks for by itself. */
	static String read(int port, String address, Cookie session) throws IOException, InterruptedException {
		return HTTP.send(request(port, address, session), BodyHandlers.ofString()).body();
	}

	private static HttpRequest request(int port, String address, Cookie session) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
			.header("Cookie", session.getName() + "=" + session.getValue())
			.header("Accept", "text/event-stream")
			.build();
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.response.body(), StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.isEmpty()).forEach(this.heard::add);
		}
		catch (IOException | java.io.UncheckedIOException ex) {
			this.heard.add("gone");
		}
		this.ended = true;
	}

	int status() {
		return this.response.statusCode();
	}

	List<String> heard() {
		return this.heard;
	}

	Follower hears(String line) {
		await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(this.heard).contains(line));
		return this;
	}

	void isEnded() {
		await().until(() -> this.ended);
	}

	boolean ended() {
		return this.ended;
	}

	@Override
	public void close() {
		try {
			this.response.body().close();
		}
		catch (IOException ex) {
			this.heard.add("gone");
		}
	}

}
