package greenboard.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import greenboard.TestDatabase;
import greenboard.accounts.Actor;
import greenboard.accounts.MemberRole;
import greenboard.accounts.TestAccounts;
import greenboard.acts.DeploymentId;
import greenboard.deployments.Scene;
import greenboard.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files on their way to the running server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "greenboard.url=http://127.0.0.1:8080")
@Import({ TestDatabase.class, TestAccounts.class, Scene.class })
class UploadTests {

	private static final int MEGA = 1024 * 1024;

	private final HttpClient browser = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private Register register;

	private Actor sara;

	private DeploymentId id;

	@BeforeEach
	void start() {
		this.sara = this.accounts.member("Sara", this.scene.project(), MemberRole.CONTRIBUTOR);
		this.id = this.scene.deployment();
	}

	@Test
	void ofMachinesComeIn() throws Exception {
		HttpResponse<String> answer = api(3 * MEGA, "run-17");
		HttpResponse<String> again = api(3 * MEGA, "run-17");

		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(answer.body()).contains("\"size\":" + 3 * MEGA);
		assertThat(api(3 * MEGA + 1, "run-17").statusCode()).isEqualTo(422);
		assertThat(this.register.item(this.id, "BLD-1", this.sara).item().evidence()).hasSize(1);
	}

	@Test
	void areRefusedWithASentenceWhenSomewhatTooLarge() throws Exception {
		HttpResponse<String> answer = api(11 * MEGA, "run-18");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("file.bin has 11 MB, and a file of evidence can have 10 MB.");
	}

	@Test
	void ofMachinesAreNotReadWhenFarTooLarge() throws Exception {
		for (String command : new String[] { "run-19", null }) {
			HttpResponse<String> answer = api(40 * MEGA, command);

			assertThat(answer.statusCode()).isEqualTo(413);
			assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
		}
	}

	@Test
	void ofPeopleAreNotReadWhenFarTooLarge() throws Exception {
		Cookie session = this.accounts.session(this.sara);
		HttpResponse<String> answer = send(
				request("/deployments/%s/items/BLD-1/files".formatted(this.id.value())).header("Accept", "text/html")
					.header("Cookie", session.getName() + "=" + session.getValue()),
				40 * MEGA);

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("That is too much at once", "choose a smaller file");
		assertThat(this.register.item(this.id, "BLD-1", this.sara).item().evidence()).isEmpty();
	}

	private HttpResponse<String> api(int size, String command) throws Exception {
		HttpRequest.Builder request = request("/api/v1/deployments/%s/items/BLD-1/evidence".formatted(this.id.value()))
			.header("Authorization", this.accounts.bearer(this.sara));
		return send((command != null) ? request.header("Idempotency-Key", command + this.id.value()) : request, size);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request, int size) throws IOException, InterruptedException {
		String boundary = UUID.randomUUID().toString();
		byte[] head = """
				--%s\r
				Content-Disposition: form-data; name="file"; filename="file.bin"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(boundary).getBytes(StandardCharsets.UTF_8);
		byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
		byte[] content = new byte[size];
		Arrays.fill(content, (byte) 'x');
		return this.browser.send(request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> all(head, content, tail)),
					head.length + content.length + tail.length))
			.build(), BodyHandlers.ofString());
	}

	private static InputStream all(byte[]... parts) {
		return new SequenceInputStream(
				Collections.enumeration(List.of(parts).stream().map(ByteArrayInputStream::new).toList()));
	}

}
