package greenboard.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/deployments/1?show=open#SEC-4", "/projects", "/templates/web?x=%2F%2Fevil.test" })
	void leadsBackToPagesOfThisApplication(String wanted) {
		assertThat(ReturnPath.after(wanted)).isEqualTo(wanted);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test", "https://evil.test",
			"http:evil.test", "javascript:alert(1)", "data:text/html,x", "/\t/evil.test", "/\n/evil.test",
			"/ /evil.test", " //evil.test", "/%0d%0aLocation: https://evil.test", "/.//evil.test", "/..//evil.test",
			"/x/..//evil.test", "evil.test", "@evil.test", "?next=//evil.test", "/\u2028/evil.test", "/login",
			"/logout", "/setup", "/", "/\u0000/evil.test", "/／evil.test", "\r\n//evil.test", "mailto:a@b.c",
			"//evil.test/%2f..", "/[/evil.test" })
	void leadsNowhereElse(String wanted) {
		assertThat(ReturnPath.after(wanted)).isEqualTo("/deployments");
	}

}
