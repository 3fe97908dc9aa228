package greenboard.day;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.ItemNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Settling;
import greenboard.deployments.DeploymentActs;
import greenboard.deployments.ItemManagement;
import greenboard.deployments.LockedDeployment;
import greenboard.prose.Prose;
import greenboard.readiness.Status;

/**
 * Goes through pause points: items are read out and confirmed.
 */
@Service
@Transactional
class PauseManagement {

	private final DeploymentActs acts;

	private final ItemManagement items;

	private final Readings readings;

	PauseManagement(DeploymentActs acts, ItemManagement items, Readings readings) {
		this.acts = acts;
		this.items = items;
		this.readings = readings;
	}

	/**
	 * Reads an item out; once it is changed it has to be read again. The same person
	 * again changes nothing.
	 * @param id the deployment
	 * @param key the item
	 * @param actor who reads; needs {@code SETTLE}
	 * @throws ItemNotFound when the deployment has none of that key that people settle
	 * @throws NotAllowed when no person reads
	 */
	void read(DeploymentId id, String key, Actor actor) {
		this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			PersonId reader = person(actor);
			Readings.Read item = this.readings.item(id, key)
				.filter(Readings.Read::settable)
				.orElseThrow(() -> new ItemNotFound(key));
			if (reading(id, key).filter((one) -> one.reader().equals(reader)).isEmpty()) {
				this.readings.keep(id, item, reader, actor.name(), deployment.now());
				deployment.happened("item.read", item.text(), key, null, null, null);
			}
			return key;
		});
	}

	/**
	 * Confirms that an item is done. Item by item, a project may ask that somebody else
	 * has read it out.
	 * @param id the deployment
	 * @param key the item
	 * @param version the item's version that was seen, 0 for none
	 * @param way how the team goes through the card
	 * @param actor who; needs {@code SETTLE}
	 * @throws NotPossible when nobody read it out, or they did themselves, in a project
	 * that asks for two
	 * @throws greenboard.acts.ItemChanged when it is not as it was seen
	 */
	void confirm(DeploymentId id, String key, int version, Way way, Actor actor) {
		this.acts.act(id, Permission.SETTLE, actor, (deployment) -> {
			if (way == Way.READ_DO && this.readings.differ(deployment.project())) {
				requireAnother(deployment, key, actor);
			}
			return this.items.settle(id, new Settling(key, Status.DONE, null, List.of(), Expected.seen(version)),
					actor);
		});
	}

	private void requireAnother(LockedDeployment deployment, String key, Actor actor) {
		Optional<Reading> reading = reading(deployment.id(), key);
		if (reading.isEmpty()) {
			throw new NotPossible(Reason.NOT_READ, key);
		}
		if (reading.get().reader().equals(actor.person())) {
			throw new NotPossible(Reason.OWN_READING, key);
		}
	}

	private Optional<Reading> reading(DeploymentId id, String key) {
		return this.readings.of(id).stream().filter((one) -> one.key().equals(key)).findFirst();
	}

	private static PersonId person(Actor actor) {
		PersonId person = actor.person();
		if (person == null) {
			throw new NotAllowed(Permission.SETTLE);
		}
		return person;
	}

}
