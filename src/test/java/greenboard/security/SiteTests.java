package greenboard.security;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SiteTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://127.0.0.1:8080/", "http://[::1]:8080" })
	void takesHttpOnThisMachineWithPlainCookies(String url) {
		Site site = new Site(URI.create(url), List.of());

		assertThat(site.https()).isFalse();
		assertThat(site.cookie("session")).isEqualTo("session");
		assertThat(site.address("/setup")).matches("http://[^/]+:8080/setup");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://board.example.test", "ftp://localhost", "localhost", "http://10.0.0.1" })
	void refusesToCarryPasswordsInTheClear(String url) {
		assertThatIllegalStateException().isThrownBy(() -> new Site(URI.create(url), List.of()))
			.withMessageContaining("https");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://board.example.test", "https://localhost" })
	void bindsCookiesToTheHostUnderHttps(String url) {
		assertThat(new Site(URI.create(url), List.of()).cookie("session")).isEqualTo("__Host-session");
	}

}
