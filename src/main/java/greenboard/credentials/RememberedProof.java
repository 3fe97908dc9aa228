package greenboard.credentials;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;

import greenboard.audit.Proof;

/**
 * What a browser's session remembers of the last time that its person proved who they
 * are.
 */
public final class RememberedProof {

	private static final String ATTRIBUTE = "proof";

	private RememberedProof() {
	}

	/**
	 * Remembers a proof in the place of the one before.
	 * @param session the person's session
	 * @param method how they proved it
	 * @param at when
	 */
	public static void remember(HttpSession session, Proof.Method method, Instant at) {
		session.setAttribute(ATTRIBUTE, method + " " + at);
	}

	/**
	 * The last proof.
	 * @param session the person's session
	 * @param now the present time
	 * @return how and how long ago, {@link Proof#NONE} when the session knows of none
	 */
	public static Proof of(HttpSession session, Instant now) {
		if (session.getAttribute(ATTRIBUTE) instanceof String text) {
			String[] parts = text.split(" ");
			return new Proof(Proof.Method.valueOf(parts[0]), Duration.between(Instant.parse(parts[1]), now));
		}
		return Proof.NONE;
	}

}
