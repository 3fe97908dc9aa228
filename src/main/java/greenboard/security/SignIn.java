package greenboard.security;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

import greenboard.accounts.PersonId;
import greenboard.audit.Proof;
import greenboard.credentials.RememberedProof;

/**
 * Begins a session for somebody who proved who they are. The one place that makes
 * sessions.
 */
@Component
public class SignIn {

	private static final int LONGEST_DEVICE = 200;

	private final CsrfTokenRepository tokens;

	private final Clock clock;

	SignIn(CsrfTokenRepository tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Signs a person in who proved who they are with their password.
	 * @param person who
	 * @param request the request that proved it
	 * @param response the response that takes the cookies along
	 */
	public void as(PersonId person, HttpServletRequest request, HttpServletResponse response) {
		as(person, Proof.Method.PASSWORD, request, response);
	}

	/**
	 * Signs a person in with a new session id and a new CSRF token; a session that the
	 * browser had before ends.
	 * @param person who
	 * @param method how they proved it
	 * @param request the request that proved it
	 * @param response the response that takes the cookies along
	 */
	public void as(PersonId person, Proof.Method method, HttpServletRequest request, HttpServletResponse response) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setAttribute(StoredSession.PERSON, person.toString());
		session.setAttribute(StoredSession.DEVICE, device(request));
		session.setAttribute(StoredSession.ADDRESS, request.getRemoteAddr());
		RememberedProof.remember(session, method, this.clock.instant());
		this.tokens.saveToken(null, request, response);
	}

	private static String device(HttpServletRequest request) {
		String agent = request.getHeader("User-Agent");
		String plain = (agent != null) ? agent.replaceAll("\\p{Cntrl}", "") : "";
		return plain.substring(0, Math.min(plain.length(), LONGEST_DEVICE));
	}

}
