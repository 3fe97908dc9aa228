package greenboard.rollback;

import java.util.List;

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
 * @param open whether anything can still be done
 * @param reader the printed name of who reads the page
 */
record TriggersPage(Masthead mast, List<TriggerLine> fired, List<TriggerLine> quiet, List<Firing> past, boolean open,
		String reader) {

	static TriggersPage of(DeploymentHead head, List<Trigger> triggers, List<Firing> firings, Actor actor) {
		return new TriggersPage(Masthead.of(head),
				triggers.stream().filter(Trigger::fired).map(TriggerLine::of).toList(),
				triggers.stream().filter((trigger) -> !trigger.fired()).map(TriggerLine::of).toList(),
				firings.stream().filter((firing) -> firing.end() != null).toList(), head.open(), actor.name());
	}

	/**
	 * Whether there are no triggers at all.
	 * @return true when nothing would take the deployment back
	 */
	public boolean empty() {
		return this.fired.isEmpty() && this.quiet.isEmpty();
	}

}
