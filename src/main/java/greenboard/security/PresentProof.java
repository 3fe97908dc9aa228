package greenboard.security;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import greenboard.audit.Proof;
import greenboard.audit.ProofSource;
import greenboard.credentials.RememberedProof;

/**
 * How the person or token of the present request proved who they are.
 */
@Component
class PresentProof implements ProofSource {

	private final Clock clock;

	PresentProof(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Proof of(UUID actor) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication proven
				&& actor.equals(proven.actor().id())) {
			return proven.byToken() ? new Proof(Proof.Method.TOKEN, null) : ofSession();
		}
		return Proof.NONE;
	}

	private Proof ofSession() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpSession session = attributes.getRequest().getSession(false);
			return (session != null) ? RememberedProof.of(session, this.clock.instant()) : Proof.NONE;
		}
		return Proof.NONE;
	}

}
