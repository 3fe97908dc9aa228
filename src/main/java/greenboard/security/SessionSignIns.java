package greenboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import greenboard.accounts.Actors;
import greenboard.accounts.PersonId;

/**
 * Finds out who is signed in: the session names a person, and what that person may is
 * read anew for each request. Never makes a session.
 */
@Component
class SessionSignIns implements SecurityContextRepository {

	private static final String UNATTENDED = "Greenboard-Unattended";

	private final Actors actors;

	SessionSignIns(Actors actors) {
		this.actors = actors;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		SingletonSupplier<SecurityContext> context = SingletonSupplier.of(() -> context(request));
		return new DeferredSecurityContext() {

			@Override
			public SecurityContext get() {
				return context.obtain();
			}

			@Override
			public boolean isGenerated() {
				return get().getAuthentication() == null;
			}

		};
	}

	private SecurityContext context(HttpServletRequest request) {
		String person = person(request);
		return (person == null) ? new SecurityContextImpl() : this.actors.account(PersonId.valueOf(person))
			.map((account) -> new SecurityContextImpl(new ActorAuthentication(account.actor(), account.preferences())))
			.orElseGet(SecurityContextImpl::new);
	}

	private static @Nullable String person(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && unattended(request)) {
			session.setAttribute(StoredSession.UNATTENDED, Boolean.TRUE);
		}
		return (session != null) ? (String) session.getAttribute(StoredSession.PERSON) : null;
	}

	/** What an open page asks for by itself keeps nobody signed in. */
	private static boolean unattended(HttpServletRequest request) {
		return request.getHeader(UNATTENDED) != null
				|| MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return person(request) != null;
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// signing in is the one act that writes a session, see SignIn
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

}
