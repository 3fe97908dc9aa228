package greenboard.deployments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.acts.Expected;
import greenboard.acts.ItemChanged;
import greenboard.acts.ItemChanged.Present;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Settled;
import greenboard.entries.Content;
import greenboard.entries.Identified;
import greenboard.entries.Place;
import greenboard.prose.Prose;
import greenboard.readiness.Leaf;
import greenboard.readiness.Status;
import greenboard.requests.Request;
import greenboard.verdict.CriticalItem;

/**
 * One entry of a deployment's checklist. Its {@link Deployment} decides what becomes of
 * it; whatever does, its version goes up.
 */
@Entity
@DynamicUpdate
class Item extends Identified {

	private UUID deploymentId;

	private String key;

	@Embedded
	private Place place;

	@Embedded
	private Content content;

	@Enumerated(EnumType.STRING)
	private Status state = Status.OPEN;

	private int stateVersion = 1;

	private @Nullable String note;

	private @Nullable UUID ownerId;

	@Embedded
	private @Nullable Settled settled;

	private @Nullable LocalDate waivedUntil;

	private @Nullable UUID requestId;

	private boolean added;

	private int version = 1;

	@SuppressWarnings("NullAway.Init")
	protected Item() {
	}

	Item(DeploymentId deployment, String key, Place place, Content content) {
		this.deploymentId = deployment.value();
		this.key = key;
		this.place = place;
		this.content = content;
	}

	static Item added(DeploymentId deployment, String key, Place place, Content content) {
		Item item = new Item(deployment, key, place, content);
		item.added = true;
		return item;
	}

	/** What it counts as; in a checklist without weights every leaf weighs the same. */
	Leaf counted(boolean weighted) {
		return new Leaf(this.state, weighted ? this.content.weight() : BigDecimal.ONE, this.content.critical(),
				this.content.optional());
	}

	void requireSettable() {
		if (this.content.linked() != null) {
			throw new NotPossible(Reason.LINKED, this.key);
		}
		if (!this.content.leaf()) {
			throw new NotPossible(Reason.PARENT, this.key);
		}
	}

	void require(Expected expected) {
		if (!expected.isMetBy(this.version, this.stateVersion)) {
			throw new ItemChanged(new Present(this.key, this.content.text(), this.state, this.note,
					(this.settled != null) ? this.settled.settledByName() : null,
					(this.settled != null) ? this.settled.settledAt() : null, this.version));
		}
	}

	void settle(Status state, @Nullable String note, @Nullable LocalDate waivedUntil, Act act) {
		this.state = state;
		this.note = note;
		this.waivedUntil = waivedUntil;
		this.settled = Settled.by(act);
		changeState();
	}

	void note(@Nullable String note) {
		this.note = note;
		this.version++;
	}

	void assign(@Nullable PersonId owner) {
		this.ownerId = (owner != null) ? owner.value() : null;
		this.version++;
	}

	void changeEvidence() {
		this.version++;
	}

	void await(@Nullable Request request) {
		this.requestId = (request != null) ? request.getId() : null;
		this.version++;
	}

	void reword(Content content) {
		this.content = content;
		changeState();
	}

	/** Becomes what another version of the template says; what was settled stays. */
	void become(Item other, @Nullable UUID parentId) {
		boolean same = saysTheSameAs(other);
		this.key = other.key;
		this.place = other.place.below(parentId);
		this.content = other.content;
		this.added = false;
		if (!same) {
			changeState();
		}
	}

	void hangBelow(@Nullable UUID parentId) {
		this.place = this.place.below(parentId);
	}

	/** Stands where no version of the template says: at the end of a section. */
	void standAtTheEndOf(Section section, int position) {
		this.place = this.place.atTheEndOf(section.getId(), position);
	}

	boolean saysTheSameAs(Item other) {
		return this.key.equals(other.key) && this.content.equals(other.content);
	}

	CriticalItem asCritical() {
		return new CriticalItem(this.key, Prose.plain(this.content.text()), this.state);
	}

	private void changeState() {
		this.version++;
		this.stateVersion = this.version;
	}

	String key() {
		return this.key;
	}

	Place place() {
		return this.place;
	}

	String text() {
		return this.content.text();
	}

	Content content() {
		return this.content;
	}

	Status state() {
		return this.state;
	}

	@Nullable String note() {
		return this.note;
	}

	@Nullable PersonId owner() {
		return (this.ownerId != null) ? new PersonId(this.ownerId) : null;
	}

	@Nullable UUID requestId() {
		return this.requestId;
	}

	boolean added() {
		return this.added;
	}

	int version() {
		return this.version;
	}

}
