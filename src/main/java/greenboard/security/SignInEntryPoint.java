package greenboard.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import greenboard.accounts.PersonManagement;

/**
 * Leads strangers to the sign-in page, or to the set-up while there is no account. A
 * request that a script sent is told to take the whole page there.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

	private final PersonManagement people;

	SignInEntryPoint(PersonManagement people) {
		this.people = people;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		String page = !this.people.anybody() ? "/setup" : ReturnPath.signInPage(request);
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", !this.people.anybody() ? "/setup" : "/login");
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(page);
		}
	}

}
