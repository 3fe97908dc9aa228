package greenboard.deployments;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonId;

/**
 * Settles items and keeps what belongs to them. Every method locks the deployment before
 * it reads what decides, and may throw {@link DeploymentNotFound} when there is none that
 * the actor may see, {@link greenboard.accounts.NotAllowed}, {@link ItemNotFound},
 * {@link NotPossible} when the deployment has ended or the item is not to be settled, and
 * {@link InvalidField}.
 */
@Service
public class ItemManagement {

	/**
	 * Gives an item a state. The same state again changes nothing.
	 * @param id the deployment
	 * @param settling the state
	 * @param actor who; needs {@code SETTLE}
	 * @return what came of it
	 * @throws ItemChanged when it is not as expected and not already as wished
	 */
	public Settlement settle(DeploymentId id, Settling settling, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives several items their states: all or none of them.
	 * @param id the deployment
	 * @param settlings the states, each item once
	 * @param actor who; needs {@code SETTLE}
	 * @return what came of each, in the same order
	 * @throws ItemChanged when one is not as expected and not already as wished
	 */
	public List<Settlement> settle(DeploymentId id, List<Settling> settlings, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Leaves an optional section out: whatever is open or failed in it becomes not
	 * applicable; critical items are asked for.
	 * @param id the deployment
	 * @param section the section
	 * @param reason why; only needed where the section has critical items
	 * @param actor who; needs {@code SETTLE}
	 * @return what came of each item that was not settled
	 */
	public List<Settlement> leaveOut(DeploymentId id, UUID section, @Nullable String reason, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sets an item's note.
	 * @param id the deployment
	 * @param key the item
	 * @param note the note, null or blank for none
	 * @param expected what whoever writes it has seen
	 * @param actor who; needs {@code SETTLE}
	 * @throws ItemChanged when it is not as expected
	 */
	public void note(DeploymentId id, String key, @Nullable String note, Expected expected, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Assigns an item.
	 * @param id the deployment
	 * @param key the item
	 * @param owner a member of the project, null for nobody
	 * @param actor who; needs {@code MANAGE}
	 */
	public void assign(DeploymentId id, String key, @Nullable PersonId owner, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a link that shows that an item holds. The same link again changes nothing.
	 * @param id the deployment
	 * @param key the item
	 * @param link the link
	 * @param actor who; needs {@code SETTLE}
	 */
	public void addEvidence(DeploymentId id, String key, EvidenceLink link, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes a link.
	 * @param id the deployment
	 * @param key the item
	 * @param evidence the link's id
	 * @param actor who; needs {@code SETTLE}
	 */
	public void removeEvidence(DeploymentId id, String key, UUID evidence, Actor actor) {
		throw new UnsupportedOperationException();
	}

}
