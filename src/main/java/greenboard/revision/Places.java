package greenboard.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a parsed source: of headings and list items by the line where they
 * begin, of every other line of text by its own. They come from the tree of the Markdown
 * parser, so that they agree with what the reader took for an entry.
 */
final class Places extends AbstractVisitor {

	private final String source;

	private final Spans spans;

	private final Map<Integer, Place> headings = new HashMap<>();

	private final Map<Integer, Place> listItems = new HashMap<>();

	private final Map<Integer, Place> lines = new HashMap<>();

	private final Map<Integer, List<Place>> cells = new HashMap<>();

	private final Map<Integer, List<Place>> heads = new HashMap<>();

	/**
	 * Finds all places.
	 * @param tree the parsed source
	 */
	Places(SourceTree tree) {
		this.source = tree.source();
		this.spans = new Spans(tree.source());
		tree.document().accept(this);
	}

	/**
	 * A heading's words.
	 * @param line where it begins, from 1
	 * @return the place, null when no heading begins there
	 */
	@Nullable Place heading(int line) {
		return this.headings.get(line);
	}

	/**
	 * The words of a list item, with or without a box.
	 * @param line where it begins, from 1
	 * @return the place, null when no list item with words begins there
	 */
	@Nullable Place listItem(int line) {
		return this.listItems.get(line);
	}

	/**
	 * A line of a paragraph.
	 * @param line which, from 1
	 * @return the place, null when no text stands there
	 */
	@Nullable Place line(int line) {
		return this.lines.get(line);
	}

	/**
	 * The cells of a table's row.
	 * @param line where it stands, from 1
	 * @return the cells, none when no row stands there
	 */
	List<Place> cells(int line) {
		return this.cells.getOrDefault(line, List.of());
	}

	/**
	 * The cells in the head of a row's table.
	 * @param line where the row stands, from 1
	 * @return the head's cells, none when no row stands there
	 */
	List<Place> head(int line) {
		return this.heads.getOrDefault(line, List.of());
	}

	/**
	 * All lines of text, those of entries too; not code, not tables, not headings.
	 * @return the lines in no particular order
	 */
	Collection<Place> lines() {
		return this.lines.values();
	}

	/**
	 * What a place says.
	 * @param place any place
	 * @return its source
	 */
	String text(Place place) {
		return this.source.substring(place.start(), Math.max(place.start(), place.end()));
	}

	@Override
	public void visit(Heading heading) {
		Place place = this.spans.heading(heading);
		this.headings.put(place.line(), place);
	}

	@Override
	public void visit(Paragraph paragraph) {
		if (paragraph.getSourceSpans().isEmpty()) {
			return;
		}
		if (paragraph.getParent() instanceof ListItem item && opens(paragraph)) {
			this.listItems.put(Spans.line(item), this.spans.listItem(paragraph));
		}
		for (Place line : this.spans.lines(paragraph)) {
			this.lines.put(line.line(), line);
		}
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow row) {
			row(row);
		}
		else {
			visitChildren(node);
		}
	}

	private void row(TableRow row) {
		List<Place> places = new ArrayList<>();
		for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
			if (!cell.getSourceSpans().isEmpty()) {
				places.add(this.spans.cell(cell));
			}
		}
		int line = Spans.line(row);
		this.cells.put(line, places);
		Node head = row.getParent().getParent().getFirstChild().getFirstChild();
		this.heads.put(line, this.cells.getOrDefault(Spans.line(head), List.of()));
	}

	private static boolean opens(Paragraph paragraph) {
		Node previous = paragraph.getPrevious();
		return previous == null || (previous instanceof TaskListItemMarker && previous.getPrevious() == null);
	}

}
