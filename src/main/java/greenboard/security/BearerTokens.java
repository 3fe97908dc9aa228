package greenboard.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import greenboard.credentials.TokenBearers;
import greenboard.credentials.TokenRefused;
import greenboard.database.DatabaseAway;

/**
 * Takes {@code Authorization: Bearer} at its word when the token is one, and answers with
 * a problem when it is not.
 */
@Component
class BearerTokens {

	private static final String SCHEME = "Bearer ";

	private final TokenBearers bearers;

	BearerTokens(TokenBearers bearers) {
		this.bearers = bearers;
	}

	AuthenticationEntryPoint entryPoint() {
		return (request, response, ex) -> refuse(response,
				"This call needs the header \"Authorization: Bearer\" with a token.");
	}

	Filter filter() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				String header = request.getHeader(HttpHeaders.AUTHORIZATION);
				if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
						|| accept(header.substring(SCHEME.length()).strip(), response)) {
					chain.doFilter(request, response);
				}
			}

		};
	}

	private boolean accept(String text, HttpServletResponse response) throws IOException {
		try {
			SecurityContextHolder
				.setContext(new SecurityContextImpl(ActorAuthentication.byToken(this.bearers.actor(text))));
			return true;
		}
		catch (TokenRefused ex) {
			refuse(response, ex.why());
			return false;
		}
		catch (RuntimeException ex) {
			if (!DatabaseAway.says(ex)) {
				throw ex;
			}
			answer(response, HttpStatus.SERVICE_UNAVAILABLE,
					"The database cannot be reached at the moment. Try again.");
			return false;
		}
	}

	private static void refuse(HttpServletResponse response, String detail) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		answer(response, HttpStatus.UNAUTHORIZED, detail);
	}

	private static void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", status.getReasonPhrase());
		problem.put("status", status.value());
		problem.put("detail", detail);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream()
			.write(JsonMapper.shared().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
	}

}
