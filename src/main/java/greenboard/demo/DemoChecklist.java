package greenboard.demo;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import greenboard.accounts.Actor;
import greenboard.acts.DeploymentId;
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

	DemoChecklist(Register register, ItemManagement items) {
		this.register = register;
		this.items = items;
	}

	/**
	 * The items of a phase that people settle, in the order of the document.
	 */
	List<BoardItem> of(DeploymentId id, Phase phase, Actor actor) {
		return this.register.board(id, actor)
			.allItems()
			.filter((item) -> item.settable() && item.phase() == phase)
			.toList();
	}

	/**
	 * Does the items that fit, all but every n-th of them.
	 */
	void work(DeploymentId id, List<BoardItem> items, Predicate<BoardItem> which, int leaveEvery, Actor actor) {
		List<Settling> done = items.stream()
			.filter(which)
			.filter((item) -> leaveEvery == 0 || items.indexOf(item) % leaveEvery != leaveEvery - 1)
			.map((item) -> Settling.of(item.key(), Status.DONE, null))
			.toList();
		this.items.settle(id, done, actor);
	}

	void settle(DeploymentId id, BoardItem item, Status status, String reason, Actor actor) {
		this.items.settle(id, Settling.of(item.key(), status, reason), actor);
	}

	void assign(DeploymentId id, BoardItem item, Actor owner, Actor actor) {
		this.items.assign(id, item.key(), owner.person(), actor);
	}

}
