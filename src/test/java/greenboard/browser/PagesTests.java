package greenboard.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page is held to the standards, on a desktop and on a phone, light and dark.
 */
@BrowserTest
class PagesTests {

	@Autowired
	private Showcase showcase;

	static Stream<Look> looks() {
		return Stream.of(Look.DESKTOP, Look.PHONE);
	}

	static Stream<Arguments> pages() {
		return Stream.of(Place.values()).flatMap((place) -> looks().map((look) -> Arguments.of(place, look)));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void holdTheStandards(Place place, Look look, Visitors visitors) {
		Visitor visitor = this.showcase.ready().come(place.who(), look, visitors);
		if (place.status() != 200) {
			visitor.expect(String.valueOf(place.status()));
		}
		assertThat(visitor.visit(path(place, visitor))).isEqualTo(place.status());

		Standards.hold(visitor);
	}

	private String path(Place place, Visitor visitor) {
		String path = this.showcase.path(place);
		if (!path.startsWith("{draft}")) {
			return path;
		}
		new Journey(visitor).paste(Showcase.source());
		return path.replace("{draft}", visitor.path());
	}

}
