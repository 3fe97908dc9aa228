package greenboard.rollback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.board.Masthead;
import greenboard.register.DeploymentHead;

/**
 * A deployment's triggers as their page shows them.
 *
 * @param mast what stands on top
 * @param fired those that have fired and nobody stood down
 * @param quiet the others
 * @param past firings that were stood down, newest first
 * @param notes what alerts said, by firing, newest first
 * @param open whether anything can still be done
 * @param reader the printed name of who reads the page
 */
record TriggersPage(Masthead mast, List<TriggerLine> fired, List<TriggerLine> quiet, List<Firing> past,
		Map<UUID, List<FiringNote>> notes, boolean open, String reader) {

	static TriggersPage of(DeploymentHead head, List<Trigger> triggers, List<Firing> firings,
			Map<UUID, List<FiringNote>> notes, Actor actor) {
		return new TriggersPage(Masthead.of(head),
				triggers.stream().filter(Trigger::fired).map(TriggerLine::of).toList(),
				triggers.stream().filter((trigger) -> !trigger.fired()).map(TriggerLine::of).toList(),
				firings.stream().filter((firing) -> firing.end() != null).toList(), notes, head.open(), actor.name());
	}

	/**
	 * Whether there are no triggers at all.
	 * @return true when nothing would take the deployment back
	 */
	public boolean empty() {
		return this.fired.isEmpty() && this.quiet.isEmpty();
	}

	/**
	 * What alerts said of a firing.
	 * @param firing the firing
	 * @return the newest first, none where no alert had to do with it
	 */
	public List<FiringNote> notes(Firing firing) {
		return this.notes.getOrDefault(firing.id(), List.of());
	}

	/**
	 * Who has to decide about a trigger that has fired: its owner where they may, else
	 * the lead.
	 * @param trigger the trigger
	 * @return a name, null for whoever may
	 */
	public @Nullable String decider(Trigger trigger) {
		String owner = trigger.decider();
		return (owner != null) ? owner : this.mast.lead();
	}

}
