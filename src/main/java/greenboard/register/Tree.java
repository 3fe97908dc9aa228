package greenboard.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Link;
import greenboard.readiness.Status;
import greenboard.register.ItemRows.Hanging;
import greenboard.register.ItemRows.HangingSection;

/**
 * Makes the tree of a checklist out of its rows, and works out what follows from the
 * leaves: the state of parents and linked items, the progress of sections.
 */
final class Tree {

	private final Map<Link, Status> linked;

	private final Map<@Nullable UUID, List<HangingSection>> sections = new LinkedHashMap<>();

	private final Map<UUID, List<Hanging>> items = new LinkedHashMap<>();

	private final Map<UUID, List<Hanging>> below = new LinkedHashMap<>();

	Tree(List<HangingSection> sections, List<Hanging> items, Map<Link, Status> linked) {
		this.linked = linked;
		sections.forEach(
				(section) -> this.sections.computeIfAbsent(section.parent(), (id) -> new ArrayList<>()).add(section));
		for (Hanging item : items) {
			if (item.parent() != null) {
				this.below.computeIfAbsent(item.parent(), (id) -> new ArrayList<>()).add(item);
			}
			else {
				this.items.computeIfAbsent(item.item().sectionId(), (id) -> new ArrayList<>()).add(item);
			}
		}
	}

	/**
	 * The state of a parent: all not applicable, any failed, all settled, else open.
	 * @param leaves the states of its leaves
	 * @return its own
	 */
	static Status parentState(Collection<Status> leaves) {
		if (leaves.stream().allMatch((state) -> state == Status.NOT_APPLICABLE)) {
			return Status.NOT_APPLICABLE;
		}
		if (leaves.contains(Status.FAILED)) {
			return Status.FAILED;
		}
		return leaves.contains(Status.OPEN) ? Status.OPEN : Status.DONE;
	}

	List<BoardSection> top() {
		return sectionsIn(null);
	}

	BoardItem item(BoardItem item) {
		return filled(item);
	}

	private List<BoardSection> sectionsIn(@Nullable UUID parent) {
		return this.sections.getOrDefault(parent, List.of()).stream().map((row) -> filled(row.section())).toList();
	}

	private BoardSection filled(BoardSection section) {
		List<BoardItem> own = this.items.getOrDefault(section.id(), List.of())
			.stream()
			.map((row) -> filled(row.item()))
			.toList();
		List<BoardSection> inside = sectionsIn(section.id());
		Progress progress = own.stream()
			.flatMap(BoardItem::withItems)
			.filter(BoardItem::settable)
			.map((item) -> Progress.of(item.state()))
			.reduce(Progress.NONE, Progress::plus);
		return section.with(inside.stream().map(BoardSection::progress).reduce(progress, Progress::plus), own, inside);
	}

	private BoardItem filled(BoardItem item) {
		List<BoardItem> children = this.below.getOrDefault(item.id(), List.of())
			.stream()
			.map((row) -> filled(row.item()))
			.toList();
		if (!children.isEmpty()) {
			return item.with(parentState(leafStates(children)), children);
		}
		return (item.linked() != null) ? item.with(this.linked.getOrDefault(item.linked(), Status.OPEN), children)
				: item;
	}

	private static List<Status> leafStates(List<BoardItem> items) {
		return items.stream().flatMap(BoardItem::withItems).filter(BoardItem::leaf).map(BoardItem::state).toList();
	}

}
