package greenboard.demo;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
import greenboard.acts.EvidenceLink;
import greenboard.acts.Settling;
import greenboard.deployments.ItemManagement;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.Register;

/**
 * Works a demo deployment's checklist off as people would.
 */
@Component
@Profile("demo")
class DemoChecklist {

	private final Register register;

	private final ItemManagement items;

	private final DemoCast cast;

	DemoChecklist(Register register, ItemManagement items, DemoCast cast) {
		this.register = register;
		this.items = items;
		this.cast = cast;
	}

	/**
	 * The items of a phase that people settle, in the order of the document.
	 */
	List<BoardItem> of(DeploymentId id, Phase phase) {
		return this.register.board(id, this.cast.actor(DemoPerson.MIRA))
			.allItems()
			.filter((item) -> item.settable() && item.phase() == phase)
			.toList();
	}

	/**
	 * Does the items that fit, all but every n-th of them.
	 */
	void work(DeploymentId id, List<BoardItem> items, Predicate<BoardItem> which, int leaveEvery, DemoPerson person) {
		List<Settling> done = items.stream()
			.filter(which)
			.filter((item) -> leaveEvery == 0 || items.indexOf(item) % leaveEvery != leaveEvery - 1)
			.map((item) -> Settling.of(item.key(), Status.DONE, null))
			.toList();
		this.items.settle(id, done, this.cast.actor(person));
	}

	/**
	 * Does what is critical, with a report that shows it, and of the rest all but every
	 * n-th item.
	 */
	void prepare(DeploymentId id, int leaveEvery) {
		List<BoardItem> items = of(id, Phase.PREPARE);
		work(id, items, (item) -> !item.critical(), leaveEvery, DemoPerson.JONAS);
		work(id, items, BoardItem::critical, 0, DemoPerson.AIKO);
		items.stream()
			.filter(BoardItem::critical)
			.limit(2)
			.forEach((item) -> this.items.addEvidence(id, item.key(),
					new EvidenceLink("https://reports.demo.invalid/" + item.key(), "Report on " + item.key()),
					this.cast.actor(DemoPerson.AIKO)));
	}

	/**
	 * Does what is still open of a phase.
	 */
	void finish(DeploymentId id, Phase phase) {
		List<BoardItem> items = of(id, phase);
		work(id, items, (item) -> item.state() == Status.OPEN, 0, DemoPerson.JONAS);
	}

	void settle(DeploymentId id, BoardItem item, Status status, String reason, DemoPerson person) {
		this.items.settle(id, Settling.of(item.key(), status, reason), this.cast.actor(person));
	}

	void assign(DeploymentId id, BoardItem item, DemoPerson owner) {
		Actor manager = this.cast.actor(DemoPerson.MIRA);
		this.items.assign(id, item.key(), this.cast.id(owner), manager);
	}

}
