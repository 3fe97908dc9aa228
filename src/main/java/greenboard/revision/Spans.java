package greenboard.revision;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

import greenboard.source.AttributeComment;

/**
 * Turns the spans of the parser's nodes into places of the source.
 *
 * @param source the source
 */
record Spans(String source) {

	/**
	 * Where a node begins.
	 * @param node a node with a span
	 * @return its line, from 1
	 */
	static int line(Node node) {
		return first(node).getLineIndex() + 1;
	}

	/**
	 * A heading's words, with the comment in the line below it.
	 * @param heading a heading
	 * @return the place
	 */
	Place heading(Heading heading) {
		Node last = heading.getLastChild();
		while (last != null && last.getSourceSpans().isEmpty()) {
			last = last.getPrevious();
		}
		Place place = place(first(heading), (last != null) ? last(last) : first(heading), heading);
		addBlock(heading.getNext(), place.comments());
		return place;
	}

	/**
	 * The words of a list item, behind its box, with the comments in lines of their own.
	 * @param opening the paragraph that the item begins with
	 * @return the place
	 */
	Place listItem(Paragraph opening) {
		Place place = paragraph(opening);
		for (Node node = opening.getNext(); node != null; node = node.getNext()) {
			addBlock(node, place.comments());
		}
		return (opening.getPrevious() != null) ? withBox(place) : place;
	}

	/**
	 * The lines of a paragraph.
	 * @param paragraph a paragraph with a span
	 * @return the places, each with the comments that stand in it
	 */
	List<Place> lines(Paragraph paragraph) {
		List<Place.Comment> comments = paragraph(paragraph).comments();
		return paragraph.getSourceSpans().stream().map((span) -> line(span, comments)).toList();
	}

	/**
	 * A cell's words.
	 * @param cell a cell of a table, with a span
	 * @return the place
	 */
	Place cell(Node cell) {
		return place(first(cell), first(cell), cell);
	}

	private Place line(SourceSpan span, List<Place.Comment> comments) {
		int start = span.getInputIndex();
		int end = end(span);
		List<Place.Comment> own = comments.stream()
			.filter((comment) -> comment.start() >= start && comment.end() <= end)
			.toList();
		return new Place(span.getLineIndex() + 1, -1, start, end, own);
	}

	private Place paragraph(Paragraph paragraph) {
		return place(first(paragraph), last(paragraph), paragraph);
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
				add(html, html.getLiteral(), comments);
			}
		}
		return new Place(first.getLineIndex() + 1, -1, first.getInputIndex(), end(last), comments);
	}

	private static void addBlock(@Nullable Node node, List<Place.Comment> comments) {
		if (node instanceof HtmlBlock html) {
			add(html, html.getLiteral(), comments);
		}
	}

	private static void add(Node html, String literal, List<Place.Comment> comments) {
		AttributeComment.parse(literal).ifPresent((attributes) -> {
			SourceSpan last = last(html);
			comments.add(new Place.Comment(first(html).getInputIndex(), last.getInputIndex() + last.getLength(),
					attributes));
		});
	}

	private int end(SourceSpan span) {
		int end = span.getInputIndex() + span.getLength();
		while (end > span.getInputIndex() && Character.isWhitespace(this.source.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static SourceSpan first(Node node) {
		return node.getSourceSpans().get(0);
	}

	private static SourceSpan last(Node node) {
		return node.getSourceSpans().get(node.getSourceSpans().size() - 1);
	}

}
