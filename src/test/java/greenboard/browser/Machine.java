package greenboard.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Something without a browser that calls the running application with a token.
 */
final class Machine {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String baseUrl;

	private final String bearer;

	Machine(Visitors visitors, String bearer) {
		this.baseUrl = visitors.baseUrl();
		this.bearer = bearer;
	}

	HttpResponse<String> get(String path) {
		return call("GET", path, BodyPublishers.noBody());
	}

	HttpResponse<String> post(String path, String json) {
		return call("POST", path, BodyPublishers.ofString(json));
	}

	private HttpResponse<String> call(String method, String path, BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.header("Authorization", this.bearer)
			.header("Content-Type", "application/json")
			.method(method, body)
			.build();
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
