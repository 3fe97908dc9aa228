package greenboard.deployments;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;

/**
 * What takes a second person: waivers, and leaving critical items out. Asking for the
 * latter is settling the item so. Every method may throw {@link DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link ItemNotFound}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
public class RequestManagement {

	/**
	 * Asks for a waiver of a critical item that is open or failed.
	 * @param id the deployment
	 * @param key the item
	 * @param waiver the risk
	 * @param actor who; needs {@code ASK}
	 * @return the request's id
	 */
	public UUID askForWaiver(DeploymentId id, String key, Waiver waiver, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Agrees to somebody else's request.
	 * @param id the deployment
	 * @param key the item
	 * @param request the request's id
	 * @param actor who; needs {@code GRANT}
	 */
	public void grant(DeploymentId id, String key, UUID request, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Does not agree to somebody else's request.
	 * @param id the deployment
	 * @param key the item
	 * @param request the request's id
	 * @param reason why not, null for no reason
	 * @param actor who; needs {@code GRANT}
	 */
	public void refuse(DeploymentId id, String key, UUID request, @Nullable String reason, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes one's own request back.
	 * @param id the deployment
	 * @param key the item
	 * @param request the request's id
	 * @param actor who asked
	 */
	public void withdraw(DeploymentId id, String key, UUID request, Actor actor) {
		throw new UnsupportedOperationException();
	}

}
