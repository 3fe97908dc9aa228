package greenboard.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs who was refused what: one line for each answer with the status 403, whoever gave
 * it. The line names the address without its query, an invitation's secret left out, and
 * nothing in it can begin another line.
 */
class RefusalLog extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(RefusalLog.class);

	private static final int LONGEST = 200;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
			logger.warn("Refused {} {} to {} from {}", safe(request.getMethod()), safe(address(request)),
					safe(person()), safe(request.getRemoteAddr()));
		}
	}

	private static String address(HttpServletRequest request) {
		return request.getRequestURI().replaceFirst("(?i)(/invitations/).+", "$1…");
	}

	private static String person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof ActorAuthentication proven)
				? proven.actor().id() + " (" + proven.actor().name() + ")" : "a stranger";
	}

	private static String safe(String text) {
		String line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line;
	}

}
