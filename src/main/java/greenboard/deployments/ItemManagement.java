package greenboard.deployments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Expected;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.ItemNotFound;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Settlement;
import greenboard.acts.Settlement.Effect;
import greenboard.acts.Settling;
import greenboard.acts.Text;
import greenboard.acts.UploadedFile;
import greenboard.evidence.EvidenceFiles.Taken;
import greenboard.purpose.Assignees;
import greenboard.readiness.Status;
import greenboard.verdict.Figures;

/**
 * Settles items and keeps what belongs to them. Every method locks the deployment before
 * it reads what decides, and may throw {@link DeploymentNotFound} when there is none that
 * the actor may see, {@link greenboard.accounts.NotAllowed}, {@link ItemNotFound},
 * {@link NotPossible} when the deployment has ended or the item is not to be settled, and
 * {@link InvalidField}.
 */
@Service
@Transactional
public class ItemManagement {

	private final Heads heads;

	private final Hands hands;

	private final Assignees assignees;

	ItemManagement(Heads heads, Hands hands, Assignees assignees) {
		this.heads = heads;
		this.hands = hands;
		this.assignees = assignees;
	}

	/**
	 * Gives an item a state. The same state again changes nothing.
	 * @param id the deployment
	 * @param settling the state
	 * @param actor who; needs {@code SETTLE}
	 * @return what came of it
	 * @throws ItemChanged when it is not as expected and not already as wished
	 */
	public Settlement settle(DeploymentId id, Settling settling, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Item item = this.hands.item(deployment, settling.key());
		ItemInHand hand = this.hands.take(deployment, item, this.heads.act(actor));
		Effect effect = settle(hand, item, settling);
		return settlement(item, effect, this.heads.conclude(deployment));
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
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Map<String, Item> items = this.hands.items(deployment, settlings.stream().map(Settling::key).toList());
		Act act = this.heads.act(actor);
		Map<Item, Effect> effects = new LinkedHashMap<>();
		for (Settling settling : settlings) {
			Item item = items.get(settling.key());
			if (item == null) {
				throw new ItemNotFound(settling.key());
			}
			effects.put(item, settle(this.hands.take(deployment, item, act), item, settling));
		}
		return settlements(effects, this.heads.conclude(deployment));
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
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Section left = this.hands.section(deployment, section);
		if (!left.optional()) {
			throw new NotPossible(Reason.SECTION_NOT_OPTIONAL, left.title());
		}
		Act act = this.heads.act(actor);
		Map<Item, Effect> effects = new LinkedHashMap<>();
		for (Item item : this.hands.unsettledIn(deployment, left)) {
			Settling settling = Settling.of(item.key(), Status.NOT_APPLICABLE, reason);
			effects.put(item, settle(this.hands.take(deployment, item, act), item, settling));
		}
		return settlements(effects, this.heads.conclude(deployment));
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
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Item item = this.hands.item(deployment, key);
		item.require(expected);
		this.hands.take(deployment, item, this.heads.act(actor)).note(Text.optional("note", note, Text.NOTE));
		this.heads.conclude(deployment);
	}

	/**
	 * Assigns an item.
	 * @param id the deployment
	 * @param key the item
	 * @param owner a member of the project, null for nobody
	 * @param actor who; needs {@code MANAGE}
	 */
	public void assign(DeploymentId id, String key, @Nullable PersonId owner, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		Item item = this.hands.item(deployment, key);
		PersonSummary after = this.assignees.member("owner", owner, deployment.project());
		this.hands.take(deployment, item, this.heads.act(actor)).assign(this.assignees.named(item.owner()), after);
		this.heads.conclude(deployment);
	}

	/**
	 * Adds a link that shows that an item holds. The same link again changes nothing.
	 * @param id the deployment
	 * @param key the item
	 * @param link the link
	 * @param actor who; needs {@code SETTLE}
	 */
	public void addEvidence(DeploymentId id, String key, EvidenceLink link, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Item item = this.hands.item(deployment, key);
		this.hands.show(this.hands.take(deployment, item, this.heads.act(actor)), item, List.of(link));
		this.heads.conclude(deployment);
	}

	/**
	 * Adds a file that shows that an item holds. The same content again changes nothing.
	 * @param id the deployment
	 * @param key the item
	 * @param upload the file as it was sent
	 * @param actor who; needs {@code SETTLE}
	 * @return the file as it is kept, and whether it is new
	 */
	public Taken addEvidence(DeploymentId id, String key, UploadedFile upload, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Item item = this.hands.item(deployment, key);
		Act act = this.heads.act(actor);
		Taken taken = this.hands.show(this.hands.take(deployment, item, act), deployment, item, upload, act);
		this.heads.conclude(deployment);
		return taken;
	}

	/**
	 * Removes a link or a file.
	 * @param id the deployment
	 * @param key the item
	 * @param evidence the id of the link or of the file
	 * @param actor who; needs {@code SETTLE}
	 */
	public void removeEvidence(DeploymentId id, String key, UUID evidence, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.SETTLE, actor);
		Item item = this.hands.item(deployment, key);
		this.hands.drop(this.hands.take(deployment, item, this.heads.act(actor)), item, evidence);
		this.heads.conclude(deployment);
	}

	private Effect settle(ItemInHand hand, Item item, Settling settling) {
		Effect effect = hand.settle(settling);
		this.hands.keepRequest(hand);
		boolean shown = this.hands.show(hand, item, settling.evidence());
		return (effect == Effect.NONE && shown) ? Effect.CHANGED : effect;
	}

	private static List<Settlement> settlements(Map<Item, Effect> effects, Figures figures) {
		return effects.entrySet()
			.stream()
			.map((entry) -> settlement(entry.getKey(), entry.getValue(), figures))
			.toList();
	}

	private static Settlement settlement(Item item, Effect effect, Figures figures) {
		return new Settlement(item.key(), effect, item.state(), item.version(), figures);
	}

}
