package greenboard.security;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Who may come to which address at all. What is not named here is nobody's; what somebody
 * may do there, the rooms decide.
 */
@Component
class Addresses {

	private static final List<String> FILES = List.of("/assets/**", "/vendor/**", "/css/**", "/js/**", "/icons/**",
			"/favicon.ico", "/favicon-*.svg", "/favicon.svg");

	private static final List<String> OPEN_PAGES = List.of("/login", "/setup", "/invitations/*");

	private static final List<String> PEOPLE_ONLY = List.of("/", "/logout", "/deployments/**", "/templates/**",
			"/projects/**", "/sign-offs/**", "/account/**", "/api/docs/**");

	private static final List<String> ADMINISTRATORS_ONLY = List.of("/people/**", "/freezes/**", "/status");

	private final RequestMatcher open;

	private final RequestMatcher signedIn = anyOf(PEOPLE_ONLY);

	private final RequestMatcher administrators = anyOf(ADMINISTRATORS_ONLY);

	Addresses(List<OpenPath> declared) {
		List<RequestMatcher> matchers = new ArrayList<>();
		FILES.forEach((pattern) -> matchers.add(reading(pattern)));
		OPEN_PAGES.forEach((pattern) -> matchers.add(PathPatternRequestMatcher.withDefaults().matcher(pattern)));
		matchers.add(reading("/actuator/health/**"));
		declared.forEach((path) -> matchers
			.add(PathPatternRequestMatcher.withDefaults().matcher(path.method(), path.pattern())));
		this.open = new OrRequestMatcher(matchers);
	}

	private static RequestMatcher reading(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
	}

	private static RequestMatcher anyOf(List<String> patterns) {
		return new OrRequestMatcher(patterns.stream()
			.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
			.toList());
	}

	RequestMatcher open() {
		return this.open;
	}

	RequestMatcher signedIn() {
		return this.signedIn;
	}

	RequestMatcher administrators() {
		return this.administrators;
	}

	/**
	 * Whether an address is named here.
	 * @param request a request for it
	 * @return false for what is nobody's
	 */
	boolean declared(HttpServletRequest request) {
		return this.open.matches(request) || this.signedIn.matches(request) || this.administrators.matches(request);
	}

}
