package greenboard.deployments;

import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.Answer;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.Waiver;
import greenboard.requests.Request;

/**
 * What takes a second person: waivers, and leaving critical items out. Asking for the
 * latter is settling the item so. Every method may throw {@link DeploymentNotFound},
 * {@link greenboard.accounts.NotAllowed}, {@link ItemNotFound}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
@Transactional
public class RequestManagement {

	private final Heads heads;

	private final Hands hands;

	RequestManagement(Heads heads, Hands hands) {
		this.heads = heads;
		this.hands = hands;
	}

	/**
	 * Asks for a waiver of a critical item that is open or failed.
	 * @param id the deployment
	 * @param key the item
	 * @param waiver the risk
	 * @param actor who; needs {@code ASK}
	 * @return the request's id
	 */
	public UUID askForWaiver(DeploymentId id, String key, Waiver waiver, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.ASK, actor);
		ItemInHand hand = this.hands.take(deployment, this.hands.item(deployment, key), this.heads.act(actor));
		Request asked = hand.askForWaiver(waiver);
		this.hands.keepRequest(hand);
		this.heads.conclude(deployment);
		return asked.getId();
	}

	/**
	 * Agrees to somebody else's request.
	 * @param id the deployment
	 * @param key the item
	 * @param request the request's id
	 * @param actor who; needs {@code GRANT}
	 */
	public void grant(DeploymentId id, String key, UUID request, Actor actor) {
		answer(id, key, request, Permission.GRANT, actor, ItemInHand::grant);
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
		answer(id, key, request, Permission.GRANT, actor,
				(hand, asked) -> hand.answer(asked, Answer.REFUSED, "refused", reason));
	}

	/**
	 * Takes one's own request back.
	 * @param id the deployment
	 * @param key the item
	 * @param request the request's id
	 * @param actor who asked
	 */
	public void withdraw(DeploymentId id, String key, UUID request, Actor actor) {
		answer(id, key, request, Permission.ASK, actor,
				(hand, asked) -> hand.answer(asked, Answer.WITHDRAWN, "withdrawn", null));
	}

	private void answer(DeploymentId id, String key, UUID request, Permission permission, Actor actor,
			BiConsumer<ItemInHand, Request> answer) {
		Deployment deployment = this.heads.lock(id, permission, actor);
		Item item = this.hands.item(deployment, key);
		Request asked = this.hands.request(item, request);
		answer.accept(this.hands.take(deployment, item, this.heads.act(actor)), asked);
		this.heads.conclude(deployment);
	}

}
