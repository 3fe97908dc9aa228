package greenboard.deployments;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.readiness.Leaf;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.verdict.Tallies;

/**
 * What one act has changed of a deployment so far.
 */
final class Changes {

	private final List<Draft> drafts = new ArrayList<>();

	private @Nullable Tallies tallies;

	private boolean criticals;

	private boolean waivers;

	void add(Draft draft) {
		this.drafts.add(draft);
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
		this.criticals = true;
		this.waivers = true;
	}

	Tallies tallies(Tallies stored) {
		return (this.tallies != null) ? this.tallies : stored;
	}

	List<Draft> drafts() {
		return this.drafts;
	}

	boolean ofCriticals() {
		return this.criticals;
	}

	boolean ofWaivers() {
		return this.waivers;
	}

}
