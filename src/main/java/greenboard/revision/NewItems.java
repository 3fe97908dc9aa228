package greenboard.revision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Section;
import greenboard.revision.Amendment.NewItem;
import greenboard.source.AttributeComment;

/**
 * Writes new items behind the last item of their section, as lists of the same kind, with
 * why they exist as a bullet below. They get their keys as any other item.
 */
final class NewItems {

	/** A bullet that begins with words cannot be read as a list, a box or a heading. */
	private static final String WHY = "Why this item exists: ";

	private NewItems() {
	}

	/**
	 * Writes those of some amendments that add an item.
	 * @param source the source
	 * @param shift by how many lines everything moved since it was read
	 * @param amendments any
	 * @return the source with the items
	 */
	static String write(String source, int shift, List<Amendment> amendments) {
		String written = source;
		for (NewItem item : lastSectionFirst(amendments)) {
			written = write(written, item.section() + shift, item);
		}
		return written;
	}

	/** What is written further below moves nothing above it. */
	private static List<NewItem> lastSectionFirst(List<Amendment> amendments) {
		return amendments.stream()
			.filter(NewItem.class::isInstance)
			.map(NewItem.class::cast)
			.sorted(Comparator.comparing(NewItem::section).reversed())
			.toList();
	}

	private static String write(String source, int line, NewItem item) {
		OutlineIndex before = ChecklistEditor.read(source);
		Section section = before.section(line);
		if (section == null) {
			throw new IllegalArgumentException("No section in line " + line);
		}
		InsertionPoint point = new InsertionPoints(SourceTree.parse(source)).in(section);
		SourceEdits edits = new SourceEdits();
		edits.insert(point.position(), point.around(lines(item, point)));
		String written = edits.apply(source);
		if (!isOneItemMore(before.outline(), ChecklistEditor.read(written).outline())) {
			throw new NoItem(item.text());
		}
		return written;
	}

	private static String lines(NewItem item, InsertionPoint point) {
		String marker = point.marker(0);
		AttributeComment attributes = item.critical() ? AttributeComment.empty().with("critical", AttributeComment.YES)
				: AttributeComment.empty();
		String text = InlineText.markdown(item.text()) + (attributes.isEmpty() ? "" : " " + attributes);
		return point.prefix() + marker + "[ ] " + text + point.lineEnd() + point.prefix() + " ".repeat(marker.length())
				+ "- " + WHY + InlineText.plain(item.why()) + point.lineEnd();
	}

	private static boolean isOneItemMore(Outline before, Outline after) {
		return OutlineTree.items(after).count() == OutlineTree.items(before).count() + 1
				&& sizes(before).equals(sizes(after));
	}

	private static List<Integer> sizes(Outline outline) {
		return Stream
			.of(outline.signOffRoles(), outline.rollbackTriggers(), outline.deploymentFields(), outline.categories(),
					OutlineTree.sections(outline).toList())
			.map(List::size)
			.toList();
	}

}
