package greenboard.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

import greenboard.source.AttributeComment;
import greenboard.source.DocumentTree;
import greenboard.source.Line;
import greenboard.source.SourceText;
import greenboard.source.Warnings;

/**
 * Finds the attributes of a heading, an entry or a line: in comments inside it, or in
 * comments that stand alone right behind it.
 */
final class AttributeFinder {

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

	private final Warnings warnings;

	AttributeFinder(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * The attributes of a heading.
	 * @param heading the heading
	 * @return what its comments say
	 */
	Attributes ofHeading(Node heading) {
		AttributeComment found = inside(heading, AttributeComment.empty());
		Node next = heading.getNext();
		if (next instanceof HtmlBlock) {
			found = merged(found, commentOf(next));
		}
		return new Attributes(found, SourceText.line(heading), this.warnings);
	}

	/**
	 * The attributes of a list item.
	 * @param item the item
	 * @return what the comments in its first paragraph, and standing alone in it, say
	 */
	Attributes ofItem(Node item) {
		AttributeComment found = AttributeComment.empty();
		for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
			if (child instanceof HtmlBlock) {
				found = merged(found, commentOf(child));
			}
			else if (child == paragraph(item)) {
				found = inside(child, found);
			}
		}
		return new Attributes(found, SourceText.line(item), this.warnings);
	}

	/**
	 * The attributes in a line of plain content.
	 * @param line the line
	 * @return what its comments say
	 */
	Attributes ofLine(Line line) {
		AttributeComment found = AttributeComment.empty();
		Matcher matcher = COMMENT.matcher(line.text());
		while (!line.words().isEmpty() && matcher.find()) {
			found = merged(found, AttributeComment.parse(matcher.group()));
		}
		return new Attributes(found, line.number(), this.warnings);
	}

	/**
	 * A text without the comments in it that are attributes or say nothing on a page.
	 * @param text Markdown of one paragraph
	 * @param paragraph the paragraph that was made from it
	 * @return the text without its comments, those in code left alone
	 */
	static String withoutComments(String text, Node paragraph) {
		StringBuilder rest = new StringBuilder(text);
		for (Node node = paragraph.getLastChild(); node != null; node = node.getPrevious()) {
			int at = isComment(node) ? rest.lastIndexOf(((HtmlInline) node).getLiteral()) : -1;
			if (at >= 0) {
				rest.delete(at, at + ((HtmlInline) node).getLiteral().length());
			}
		}
		return rest.toString();
	}

	private static AttributeComment inside(Node block, AttributeComment found) {
		AttributeComment merged = found;
		for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
			if (isComment(node)) {
				merged = merged(merged, AttributeComment.parse(((HtmlInline) node).getLiteral()));
			}
		}
		return merged;
	}

	static boolean isComment(Node node) {
		return node instanceof HtmlInline html && html.getLiteral().startsWith(AttributeComment.OPEN);
	}

	/**
	 * Whether a block is nothing but a comment, so that nothing of it shows.
	 * @param node any block
	 * @return true for a comment alone
	 */
	static boolean isHidden(Node node) {
		if (!(node instanceof HtmlBlock html)) {
			return false;
		}
		String rest = html.getLiteral().strip();
		while (rest.startsWith(AttributeComment.OPEN)) {
			int end = rest.indexOf(AttributeComment.CLOSE);
			rest = (end < 0) ? "" : rest.substring(end + AttributeComment.CLOSE.length()).strip();
		}
		return rest.isEmpty();
	}

	/**
	 * Whether a block was put there by writing a deployment's checklist.
	 * @param node any block
	 * @return true for a quote that ends with the comment of a decision
	 */
	static boolean isDecisionNote(Node node) {
		return node instanceof BlockQuote && node.getLastChild() instanceof HtmlBlock html
				&& html.getLiteral().strip().equals("<!-- as: decision -->");
	}

	private static Optional<AttributeComment> commentOf(Node node) {
		return AttributeComment.parse(((HtmlBlock) node).getLiteral());
	}

	private static AttributeComment merged(AttributeComment first, Optional<AttributeComment> second) {
		AttributeComment merged = first;
		if (second.isPresent()) {
			for (var attribute : second.get().values().entrySet()) {
				merged = merged.with(attribute.getKey(), attribute.getValue());
			}
		}
		return merged;
	}

	private static Node paragraph(Node item) {
		Node first = item.getFirstChild();
		return (DocumentTree.marker(item) != null && first.getNext() != null) ? first.getNext() : first;
	}

}
