package greenboard.markdown;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

import greenboard.markdown.DraftSection.Form;
import greenboard.source.AttributeComment;
import greenboard.source.DocumentTree;
import greenboard.source.Plain;
import greenboard.source.SourceText;
import greenboard.source.Warnings;
import greenboard.words.Wording;

/**
 * Makes sections, items and plain content out of a parsed document. Every entry of the
 * tree ends up in exactly one item here.
 */
final class TreeReader {

	private static final Pattern BOX = Pattern.compile("^\\[[ xX\\t]\\]\\s+");

	private static final Pattern UNKNOWN_BOX = Pattern
		.compile("^\\[[^\\]\\[]?\\](?=\\s|$)|^\\[[ xX]\\](?=[\\p{L}\\p{N}])");

	private final DocumentTree tree;

	private final SourceText source;

	private final AttributeFinder attributes;

	private final Warnings warnings;

	TreeReader(DocumentTree tree, SourceText source, Warnings warnings) {
		this.tree = tree;
		this.source = source;
		this.attributes = new AttributeFinder(warnings);
		this.warnings = warnings;
	}

	/**
	 * Reads the document.
	 * @return a section of level 0 around everything
	 */
	DraftSection read() {
		DraftSection root = new DraftSection(null, "", 0, 1, Form.HEADING,
				new Attributes(AttributeComment.empty(), 0, this.warnings));
		blocks(this.tree.document(), new Place(root, null, false));
		return root;
	}

	private void blocks(Node container, Place outer) {
		Place place = outer;
		for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading && outer.item() == null && !(container instanceof ListItem)) {
				place = new Place(open(heading, place.section(), outer.section()), null, false);
			}
			else {
				block(node, place);
			}
		}
	}

	private DraftSection open(Heading heading, DraftSection current, DraftSection outermost) {
		DraftSection parent = current;
		while (parent != outermost && parent.parent() != null && parent.level() >= heading.getLevel()) {
			parent = parent.parent();
		}
		DraftSection section = new DraftSection(parent, Wording.plain(heading), heading.getLevel(),
				SourceText.line(heading), Form.HEADING, this.attributes.ofHeading(heading));
		parent.sections().add(section);
		return section;
	}

	private void block(Node node, Place place) {
		if (node instanceof ThematicBreak || node instanceof TaskListItemMarker || AttributeFinder.isHidden(node)
				|| AttributeFinder.isDecisionNote(node)) {
			return;
		}
		if (!this.tree.holdsEntries(node)) {
			plain(node, place);
		}
		else if (node instanceof ListBlock) {
			Place inside = place.inside(node);
			for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
				listItem(item, inside);
			}
		}
		else if (node instanceof BlockQuote) {
			blocks(node, place);
		}
	}

	private void listItem(Node item, Place place) {
		TaskListItemMarker marker = DocumentTree.marker(item);
		if (marker != null) {
			entry(item, marker, place);
		}
		else if (!this.tree.holdsEntries(item)) {
			plain(item, place);
		}
		else if (place.item() == null && titles(item.getFirstChild())) {
			section(item, place);
		}
		else {
			blocks(item, place);
		}
	}

	private void entry(Node item, TaskListItemMarker marker, Place place) {
		Node paragraph = marker.getNext();
		String raw = AttributeFinder.withoutComments(this.source.slice(paragraph), paragraph);
		String text = Wording.inOneLine(BOX.matcher(raw.strip()).replaceFirst(""));
		DraftItem entry = new DraftItem(place.section(), place.item(), text, Wording.plain(paragraph),
				marker.isChecked(), place.step(), SourceText.line(item), this.attributes.ofItem(item));
		place.items().add(entry);
		Place below = new Place(place.section(), entry, place.step());
		for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
			block(node, below);
		}
	}

	/**
	 * Whether a plain list item that holds entries has words of its own. Below an entry
	 * such words are details; elsewhere they make a section.
	 * @param first what the item begins with
	 * @return true when there is a title
	 */
	private static boolean titles(Node first) {
		return first instanceof Paragraph || first instanceof Heading;
	}

	private void section(Node item, Place place) {
		Node first = item.getFirstChild();
		DraftSection section = new DraftSection(place.section(), Wording.plain(first).replaceAll(":$", "").strip(),
				place.section().level() + 1, SourceText.line(item), place.step() ? Form.STEP : Form.BULLET,
				this.attributes.ofItem(item));
		place.section().sections().add(section);
		Place below = new Place(section, null, place.step());
		for (Node node = first.getNext(); node != null; node = node.getNext()) {
			block(node, below);
		}
	}

	private void plain(Node node, Place place) {
		warnOfUnknownBoxes(node);
		if (place.item() != null) {
			place.item().details().add(this.source.slice(node));
			return;
		}
		place.section().plain().add(new Plain(node, this.source.lines(node)));
	}

	private void warnOfUnknownBoxes(Node node) {
		if (node instanceof ListItem && node.getFirstChild() instanceof Paragraph paragraph) {
			String text = (paragraph.getFirstChild() instanceof Text first) ? first.getLiteral() : "";
			if (UNKNOWN_BOX.matcher(text).find()) {
				this.warnings.add(SourceText.line(node), "\"" + text.substring(0, text.indexOf(']') + 1)
						+ "\" does not make an entry here; the line was kept as text. Entries begin with \"[ ]\" or"
						+ " \"[x]\", a space and words.");
			}
		}
		if (node instanceof ListBlock || node instanceof ListItem || node instanceof BlockQuote) {
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				warnOfUnknownBoxes(child);
			}
		}
	}

	/**
	 * Where a block belongs.
	 *
	 * @param section the section
	 * @param item the entry that it stands below, null for none
	 * @param step whether an ordered list is around it in its section
	 */
	private record Place(DraftSection section, @Nullable DraftItem item, boolean step) {

		Place inside(Node list) {
			return new Place(this.section, this.item, this.step || list instanceof OrderedList);
		}

		List<DraftItem> items() {
			return (this.item != null) ? this.item.items() : this.section.items();
		}

	}

}
