package greenboard.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.revision.Progress.Addition;
import greenboard.revision.Progress.Standing;
import greenboard.revision.Progress.State;

/**
 * Writes items that were added to a deployment behind the last item of their section, or
 * below their parent, as lists of the same kind.
 */
final class AddedItems {

	private final InsertionPoints points;

	private final Progress progress;

	private final SourceEdits edits;

	private final Map<Integer, Section> sections = new HashMap<>();

	private final Map<String, Item> items = new HashMap<>();

	AddedItems(SourceTree tree, Outline outline, Progress progress, SourceEdits edits) {
		this.points = new InsertionPoints(tree);
		this.progress = progress;
		this.edits = edits;
		OutlineTree.sections(outline).forEach((section) -> this.sections.putIfAbsent(section.line(), section));
		OutlineTree.items(outline).forEach((item) -> this.items.put(item.key(), item));
	}

	/**
	 * How an addition stands.
	 * @param addition the addition
	 * @param progress the progress that it belongs to
	 * @return its state, open where nothing is said
	 */
	static State state(Addition addition, Progress progress) {
		Standing standing = progress.items().get(addition.key());
		return (standing != null) ? standing.state() : State.OPEN;
	}

	/**
	 * Writes them all.
	 */
	void write() {
		List<Addition> additions = this.progress.additions();
		Map<InsertionPoint, StringBuilder> texts = new HashMap<>();
		List<InsertionPoint> order = new ArrayList<>();
		for (Addition addition : additions) {
			if (additions.stream().anyMatch((other) -> other.key().equals(addition.parent()))) {
				continue;
			}
			InsertionPoint point = point(addition);
			if (!texts.containsKey(point)) {
				order.add(point);
			}
			int before = texts.containsKey(point) ? texts.get(point).toString().split(point.lineEnd()).length : 0;
			StringBuilder text = texts.computeIfAbsent(point, (each) -> new StringBuilder());
			append(addition, point.prefix(), point.marker(before), point.lineEnd(), text);
		}
		order.sort(InsertionPoint.INNERMOST_FIRST);
		order.forEach((point) -> this.edits.insert(point.position(),
				point.around(texts.getOrDefault(point, new StringBuilder()))));
	}

	private InsertionPoint point(Addition addition) {
		if (addition.parent() != null) {
			Item parent = this.items.get(addition.parent());
			if (parent == null) {
				throw new IllegalArgumentException("No item " + addition.parent());
			}
			return parent.leaf() ? this.points.below(parent.line())
					: this.points.after(parent.items().get(parent.items().size() - 1).line());
		}
		Section section = this.sections.get(addition.section());
		if (section == null) {
			throw new IllegalArgumentException("No section in line " + addition.section());
		}
		return this.points.in(section);
	}

	private void append(Addition addition, String prefix, String marker, String lineEnd, StringBuilder text) {
		Standing standing = this.progress.items().get(addition.key());
		List<Addition> below = this.progress.additions()
			.stream()
			.filter((other) -> addition.key().equals(other.parent()))
			.toList();
		boolean done = below.isEmpty() ? state(addition, this.progress) == State.DONE
				: below.stream().allMatch((other) -> state(other, this.progress) == State.DONE);
		text.append(prefix)
			.append(marker)
			.append(done ? "[x] " : "[ ] ")
			.append(InlineText.markdown(addition.text()))
			.append(' ')
			.append(ItemLines.settled(ItemAttributes.of(addition), below.isEmpty() ? standing : null))
			.append(lineEnd);
		String deeper = prefix + " ".repeat(marker.length());
		below.forEach((other) -> append(other, deeper, "- ", lineEnd, text));
	}

}
