package greenboard.deployments;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.acts.Act;
import greenboard.acts.Addition;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentNotFound;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.ItemChanged;
import greenboard.acts.ItemNotFound;
import greenboard.acts.Move;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Rewording;
import greenboard.acts.Text;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.entries.Content;
import greenboard.entries.Place;
import greenboard.outline.Phase;
import greenboard.templates.TemplateVersion;

/**
 * Changes the checklist of a running deployment. Every method needs {@code MANAGE} and
 * may throw {@link DeploymentNotFound}, {@link greenboard.accounts.NotAllowed},
 * {@link ItemNotFound}, {@link NotPossible} and {@link InvalidField}.
 */
@Service
@Transactional
public class ChecklistManagement {

	/** No template is likely to make a key that begins so. */
	private static final String KEY = "ADDED-";

	private final Heads heads;

	private final Hands hands;

	private final Sections sections;

	private final Items items;

	private final ApplicationEventPublisher events;

	ChecklistManagement(Heads heads, Hands hands, Sections sections, Items items, ApplicationEventPublisher events) {
		this.heads = heads;
		this.hands = hands;
		this.sections = sections;
		this.items = items;
		this.events = events;
	}

	/**
	 * Adds an item at the end of a section.
	 * @param id the deployment
	 * @param addition the item
	 * @param actor who
	 * @return the item's key
	 */
	public String add(DeploymentId id, Addition addition, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		Section section = this.hands.section(deployment, addition.section());
		if (addition.critical() && section.phase() != Phase.PREPARE) {
			throw new InvalidField("critical", Fault.NOT_PREPARE);
		}
		PresentItems present = new PresentItems(this.items.findByDeploymentIdOrderByPlacePosition(deployment.getId()));
		Item item = Item.added(deployment.id(), present.freeKey(KEY), Place.in(section.getId(), present.nextPosition()),
				Content.of(addition, section.optional(), section.category(), section.phase()));
		String reason = Text.required("reason", addition.reason(), Text.NOTE);
		this.items.save(item);
		deployment.add(item);
		deployment.happened(Draft.of(item, this.heads.act(actor), "item.added", null, item.text(), reason));
		this.heads.conclude(deployment);
		return item.key();
	}

	/**
	 * Rewords an item; the trail keeps the old words.
	 * @param id the deployment
	 * @param rewording the new words
	 * @param actor who
	 * @throws ItemChanged when it is not as expected
	 */
	public void reword(DeploymentId id, Rewording rewording, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		Item item = this.hands.item(deployment, rewording.key());
		this.hands.take(deployment, item, this.heads.act(actor)).reword(rewording);
		this.heads.conclude(deployment);
	}

	/**
	 * Says what moving to another version of the same template would change.
	 * @param id the deployment
	 * @param version the version
	 * @param actor who
	 * @return what would come in, go and change
	 */
	public Move preview(DeploymentId id, TemplateVersion version, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		return moving(deployment, version).move();
	}

	/**
	 * Moves to another version of the same template and keeps what was settled: by key,
	 * else by the same words in the same place.
	 * @param id the deployment
	 * @param version the version
	 * @param actor who
	 * @return what came in, went and changed
	 */
	public Move move(DeploymentId id, TemplateVersion version, Actor actor) {
		Deployment deployment = this.heads.lock(id, Permission.MANAGE, actor);
		Moving moving = moving(deployment, version);
		if (deployment.template().templateVersionId().equals(version.id())) {
			return moving.move();
		}
		Move move = moving.move();
		Act act = this.heads.act(actor);
		moving.carryOut(act);
		this.hands.overtake(moving.overtaken(), act);
		moving.newSections().forEach(this.sections::save);
		moving.newItems().forEach(this.items::save);
		this.items.flush();
		this.hands.forget(moving.goneItems(), moving.goneSections());
		this.events.publishEvent(ChecklistCopy.taken(deployment, version.outline(), act));
		this.heads.conclude(deployment);
		return move;
	}

	private Moving moving(Deployment deployment, TemplateVersion version) {
		if (!deployment.template().templateKey().equals(version.key())) {
			throw new NotPossible(Reason.OTHER_TEMPLATE);
		}
		return new Moving(deployment, version, this.sections.findByDeploymentIdOrderByPosition(deployment.getId()),
				this.items.findByDeploymentIdOrderByPlacePosition(deployment.getId()));
	}

}
