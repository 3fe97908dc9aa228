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
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

import greenboard.source.AttributeComment;

/**
 * Finds the places of a parsed source: of headings and list items by the line where they
 * begin, of every other line of text by its own. They come from the tree of the Markdown
 * parser, so that they agree with what the reader took for an entry.
 */
final class Places extends AbstractVisitor {

	private final String source;

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
		List<SourceSpan> spans = heading.getSourceSpans();
		Node last = heading.getLastChild();
		while (last != null && last.getSourceSpans().isEmpty()) {
			last = last.getPrevious();
		}
		SourceSpan end = (last != null) ? last(last) : spans.get(0);
		Place place = place(spans.get(0), end, heading);
		if (heading.getNext() instanceof HtmlBlock html) {
			comment(html, html.getLiteral(), place.comments());
		}
		this.headings.put(place.line(), place);
	}

	@Override
	public void visit(Paragraph paragraph) {
		List<SourceSpan> spans = paragraph.getSourceSpans();
		if (spans.isEmpty()) {
			return;
		}
		Place whole = place(spans.get(0), last(paragraph), paragraph);
		if (paragraph.getParent() instanceof ListItem && opens(paragraph)) {
			Node item = paragraph.getParent();
			for (Node child = paragraph.getNext(); child != null; child = child.getNext()) {
				if (child instanceof HtmlBlock html) {
					comment(html, html.getLiteral(), whole.comments());
				}
			}
			boolean entry = paragraph.getPrevious() != null;
			this.listItems.put(item.getSourceSpans().get(0).getLineIndex() + 1, entry ? withBox(whole) : whole);
		}
		for (SourceSpan span : spans) {
			int end = end(span);
			List<Place.Comment> own = whole.comments()
				.stream()
				.filter((comment) -> comment.start() >= span.getInputIndex() && comment.end() <= end)
				.toList();
			this.lines.put(span.getLineIndex() + 1,
					new Place(span.getLineIndex() + 1, -1, span.getInputIndex(), end, own));
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
				SourceSpan span = cell.getSourceSpans().get(0);
				places.add(place(span, span, cell));
			}
		}
		int line = row.getSourceSpans().get(0).getLineIndex() + 1;
		this.cells.put(line, places);
		Node head = row.getParent().getParent().getFirstChild().getFirstChild();
		this.heads.put(line, this.cells.getOrDefault(head.getSourceSpans().get(0).getLineIndex() + 1, List.of()));
	}

	private static boolean opens(Paragraph paragraph) {
		Node previous = paragraph.getPrevious();
		return previous == null || (previous instanceof TaskListItemMarker && previous.getPrevious() == null);
	}

	private Place withBox(Place place) {
		int box = this.source.indexOf('[', place.start()) + 1;
		int start = this.source.indexOf(']', box) + 1;
		while (start < place.end() && Character.isWhitespace(this.source.charAt(start))) {
			start++;
		}
		return new Place(place.line(), box, start, place.end(), place.comments());
	}

	private Place place(SourceSpan first, SourceSpan last, Node node) {
		List<Place.Comment> comments = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			if (child instanceof HtmlInline html) {
				comment(html, html.getLiteral(), comments);
			}
		}
		return new Place(first.getLineIndex() + 1, -1, first.getInputIndex(), end(last), comments);
	}

	private static void comment(Node html, String literal, List<Place.Comment> comments) {
		AttributeComment.parse(literal).ifPresent((attributes) -> {
			SourceSpan last = last(html);
			comments.add(new Place.Comment(html.getSourceSpans().get(0).getInputIndex(),
					last.getInputIndex() + last.getLength(), attributes));
		});
	}

	private int end(SourceSpan span) {
		int end = span.getInputIndex() + span.getLength();
		while (end > span.getInputIndex() && Character.isWhitespace(this.source.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static SourceSpan last(Node node) {
		return node.getSourceSpans().get(node.getSourceSpans().size() - 1);
	}

}
