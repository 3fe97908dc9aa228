package greenboard.security;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import greenboard.status.StatusTexts;

import static org.assertj.core.api.Assertions.assertThat;

class AddressCheckTests {

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, delimiter = '|',
			textBlock = """
					named                        | scheme | host      | port | said
					https://board.example        | https  | board.example | 443  | Fine: People come by https://board.example, and so did you. Everything goes over https.
					https://Board.Example:443/   | https  | board.example | 443  | Fine: People come by https://board.example, and so did you.
					http://127.0.0.1:8080        | http   | 127.0.0.1 | 8080 | To know: People come by http://127.0.0.1:8080, and so did you. That is http
					https://board.example        | http   | board.example | 80   | Needs attention: People come by https://board.example, but Greenboard sees the request as http://board.example.
					https://board.example        | https  | 10.0.0.7  | 443  | Needs attention: greenboard.url is https://board.example, but you came by https://10.0.0.7.
					https://board.example:8443   | https  | board.example | 443  | Needs attention: greenboard.url is https://board.example:8443, but you came by https://board.example.
					http://127.0.0.1:8080        | http   | localhost | 8080 | Needs attention: greenboard.url is http://127.0.0.1:8080, but you came by http://localhost:8080.
					https://me:secret@board.example | https | board.example | 443 | Fine: People come by https://board.example, and so did you.
					""")
	void compareWhatIsConfiguredWithHowTheRequestCame(URI named, String scheme, String host, int port, String said) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setScheme(scheme);
		request.setServerName(host);
		request.setServerPort(port);

		assertThat(StatusTexts.of(new AddressCheck(new Site(named, List.of()), request).look())).startsWith(said)
			.doesNotContain("secret");
	}

}
