package greenboard.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that there is only before the first account, in an application of its own.
 */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=without-an-account")
@DirtiesContext
class SetupPageTests {

	@ParameterizedTest
	@MethodSource("greenboard.browser.PagesTests#looks")
	void holdsTheStandards(Look look, Visitors visitors) {
		Visitor visitor = visitors.come(look);
		visitor.visit("/");

		assertThat(visitor.path()).isEqualTo("/setup");
		Standards.hold(visitor);
	}

}
