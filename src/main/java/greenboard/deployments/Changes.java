package greenboard.deployments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.events.Touched;
import greenboard.readiness.Leaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.verdict.Tallies;

/**
 * What one act has changed of a deployment so far.
 */
final class Changes {

	private final List<Draft> drafts = new ArrayList<>();

	private final List<Object> announcements = new ArrayList<>();

	private final Set<String> items = new HashSet<>();

	private @Nullable Act course;

	private boolean checklist;

	private boolean purpose;

	private @Nullable Tallies tallies;

	private boolean criticals;

	private boolean waivers;

	void add(Draft draft) {
		this.drafts.add(draft);
	}

	/** What other rooms are told once the trail has its entries. */
	void announce(Object event) {
		this.announcements.add(event);
	}

	/** It is decided on, begun or ended, by an act. */
	void takeCourse(Act act) {
		this.course = act;
	}

	@Nullable Act courseTaken() {
		return this.course;
	}

	void touch(Item item) {
		this.items.add(item.key());
	}

	void touchChecklist() {
		this.checklist = true;
	}

	void touchPurpose() {
		this.purpose = true;
	}

	/** An item is taken away as it was, or added as it is. */
	void count(Item item, boolean add, Scheme scheme, Tallies stored) {
		this.criticals |= item.content().critical();
		this.waivers |= item.state() == Status.WAIVED;
		if (item.content().counts()) {
			String place = Tallies.place(scheme, item.content().category());
			Leaf leaf = item.counted(scheme.weighted());
			Tallies before = tallies(stored);
			this.tallies = add ? before.plus(place, leaf) : before.minus(place, leaf);
		}
	}

	/** Everything is to be counted again. */
	void countFromNothing() {
		this.tallies = Tallies.EMPTY;
		this.checklist = true;
		this.criticals = true;
		this.waivers = true;
	}

	Tallies tallies(Tallies stored) {
		return (this.tallies != null) ? this.tallies : stored;
	}

	List<Draft> drafts() {
		return this.drafts;
	}

	List<Object> announcements() {
		return this.announcements;
	}

	Touched touched() {
		return new Touched(this.items, this.checklist, this.purpose);
	}

	boolean ofCriticals() {
		return this.criticals;
	}

	boolean ofWaivers() {
		return this.waivers;
	}

}
