package greenboard.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Section;
import greenboard.source.FrontMatterBlock;

/**
 * Finds where entries can be added to a document without changing what stands around
 * them.
 */
final class InsertionPoints extends AbstractVisitor {

	private static final Pattern MARKER = Pattern.compile("\\G([-+*]|(\\d{1,9})([.)]))");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

	private static final Pattern BLANK = Pattern.compile("\\G[> \\t]*(?:\\r|\\n|\\z)");

	private final String source;

	private final SourceTree tree;

	private final String lineEnd;

	private final Map<Integer, ListItem> listItems = new HashMap<>();

	private final Map<Integer, Heading> headings = new HashMap<>();

	InsertionPoints(SourceTree tree) {
		this.tree = tree;
		this.source = tree.source();
		Matcher matcher = LINE_END.matcher(this.source);
		this.lineEnd = matcher.find() ? matcher.group() : "\n";
		tree.document().accept(this);
	}

	@Override
	public void visit(ListItem item) {
		this.listItems.put(first(item).getLineIndex() + 1, item);
		visitChildren(item);
	}

	@Override
	public void visit(Heading heading) {
		this.headings.put(first(heading).getLineIndex() + 1, heading);
	}

	/**
	 * Behind an item and all below it, in the same list.
	 * @param line where the item begins
	 * @return the point
	 */
	InsertionPoint after(int line) {
		ListItem item = listItem(line);
		int start = words(first(item).getInputIndex());
		Matcher marker = MARKER.matcher(this.source);
		String bullet = marker.find(start) ? next(marker) : "- ";
		return point(item, depth(item), prefix(start), bullet);
	}

	/**
	 * The end of an indentation: a span can begin inside a tab, which it then contains.
	 * @param position any position
	 * @return the position of the next character that is no blank
	 */
	private int words(int position) {
		int start = position;
		while (start < this.source.length() && " \t".indexOf(this.source.charAt(start)) >= 0) {
			start++;
		}
		return start;
	}

	private static String next(Matcher marker) {
		String number = marker.group(2);
		return (number != null) ? Math.min(Long.parseLong(number) + 1, 999_999_999) + marker.group(3) + " "
				: marker.group(1) + " ";
	}

	/**
	 * Below an item that has none below it, behind its details.
	 * @param line where the item begins
	 * @return the point
	 */
	InsertionPoint below(int line) {
		ListItem item = listItem(line);
		Node words = item.getFirstChild();
		while (words.getSourceSpans().isEmpty()) {
			words = words.getNext();
		}
		String bullet = (item.getLastChild() instanceof BulletList list && "-".equals(list.getMarker())) ? "* " : "- ";
		return point(item, depth(item) + 1, prefix(words(first(words).getInputIndex())), bullet);
	}

	/**
	 * At the beginning of a section without items of its own.
	 * @param line where its heading begins; any other line for what stands before the
	 * first heading
	 * @return the point
	 */
	InsertionPoint under(int line) {
		Heading heading = this.headings.get(line);
		if (heading == null && this.listItems.containsKey(line)) {
			return below(line);
		}
		Node next = (heading != null) ? heading.getNext() : this.tree.document().getFirstChild();
		int position = (heading != null) ? end(heading) : FrontMatterBlock.end(this.source);
		String prefix = (heading != null) ? prefix(first(heading).getInputIndex()).stripTrailing() : "";
		prefix = prefix.isEmpty() ? "" : prefix + " ";
		if (heading != null && next instanceof HtmlBlock comment && follows(comment, heading)) {
			position = end(comment);
			next = comment.getNext();
		}
		String blank = prefix.stripTrailing() + this.lineEnd;
		String bullet = (next instanceof BulletList list && "-".equals(list.getMarker())) ? "* " : "- ";
		String after = (next instanceof IndentedCodeBlock) ? blank + prefix + "<!-- -->" + this.lineEnd + blank
				: blankAt(position) ? "" : blank;
		String before = (heading != null) ? blank : "";
		return new InsertionPoint(position, 0, prefix, bullet, broken(position) + before, (next != null) ? after : "",
				this.lineEnd);
	}

	/**
	 * Behind the last item of a section.
	 * @param section the section
	 * @return the point
	 */
	InsertionPoint in(Section section) {
		return section.items().isEmpty() ? under(section.line())
				: after(section.items().get(section.items().size() - 1).line());
	}

	private boolean blankAt(int position) {
		Matcher matcher = BLANK.matcher(this.source);
		return matcher.find(position);
	}

	private static boolean follows(Block next, Block heading) {
		List<SourceSpan> spans = heading.getSourceSpans();
		return first(next).getLineIndex() == spans.get(spans.size() - 1).getLineIndex() + 1;
	}

	private InsertionPoint point(ListItem item, int depth, String prefix, String bullet) {
		int position = end(item);
		String after = couldGoOn(item) && !blankAt(position) ? prefix.stripTrailing() + this.lineEnd : "";
		return new InsertionPoint(position, depth, prefix, bullet, broken(position), after, this.lineEnd);
	}

	/**
	 * Whether what follows an item would be read as going on with words that are put in
	 * front of it (CommonMark 0.31.2, section 5.2, "Laziness"): words that end an item
	 * would have gone on with it already.
	 */
	private static boolean couldGoOn(ListItem item) {
		Node last = item;
		while (last.getLastChild() instanceof Block child) {
			last = child;
		}
		return !(last instanceof Paragraph) && follower(item) != null;
	}

	private static @Nullable Node follower(Node item) {
		Node node = item;
		while (node.getNext() == null && node.getParent() != null) {
			node = node.getParent();
		}
		Node next = node.getNext();
		return (next instanceof ListItem || next instanceof ListBlock) ? null : next;
	}

	/**
	 * The line end that is missing when the last line of the document has none.
	 * @param position where something is to be inserted
	 * @return a line end or nothing
	 */
	private String broken(int position) {
		boolean begins = position == 0 || "\r\n".indexOf(this.source.charAt(position - 1)) >= 0;
		return begins ? "" : this.lineEnd;
	}

	private ListItem listItem(int line) {
		@Nullable ListItem item = this.listItems.get(line);
		if (item == null) {
			throw new IllegalArgumentException("No list item in line " + line);
		}
		return item;
	}

	private static int depth(Node item) {
		int depth = 0;
		for (Node node = item; node != null; node = node.getParent()) {
			depth++;
		}
		return depth;
	}

	private String prefix(int position) {
		int start = position;
		while (start > 0 && "\r\n".indexOf(this.source.charAt(start - 1)) < 0) {
			start--;
		}
		return this.source.substring(start, position).replaceAll("[^>\\t]", " ");
	}

	private int end(Block block) {
		List<SourceSpan> spans = block.getSourceSpans();
		SourceSpan last = spans.get(spans.size() - 1);
		Matcher matcher = LINE_END.matcher(this.source);
		return matcher.find(last.getInputIndex() + last.getLength()) ? matcher.end() : this.source.length();
	}

	private static SourceSpan first(Node node) {
		return node.getSourceSpans().get(0);
	}

}
