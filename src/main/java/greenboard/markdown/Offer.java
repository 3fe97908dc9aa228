package greenboard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

import greenboard.source.DocumentTree;
import greenboard.source.SourceText;
import greenboard.words.Wording;

/**
 * What a checklist without entries could be: its bullets as entries, or its tables' rows.
 */
final class Offer {

	private static final Pattern LINES = Pattern.compile(".*(?:\r\n|\r|\n|$)");

	private static final Pattern LINE_END = Pattern.compile("[\r\n]*$");

	private static final Pattern UNKNOWN_BOX = Pattern.compile("\\G\\[[^\\]\\[]?\\](?:[ \\t]+|(?=[\r\n]|$))");

	private static final Pattern BREAKING = Pattern.compile("[\\\\`*_\\[\\]<>]");

	private final DocumentTree tree;

	private final List<String> lines = new ArrayList<>();

	private final TreeMap<Integer, List<Integer>> boxes = new TreeMap<>();

	private final TreeMap<Integer, String> rows = new TreeMap<>();

	Offer(DocumentTree tree, String source) {
		this.tree = tree;
		Matcher matcher = LINES.matcher(source);
		while (matcher.find() && !matcher.group().isEmpty()) {
			this.lines.add(matcher.group());
		}
	}

	/**
	 * The source with its offer taken.
	 * @return the changed source, the same one when there is nothing to offer
	 */
	String source() {
		if (this.tree.entries() == 0) {
			this.tree.document().accept(new Finder());
		}
		if (!this.boxes.isEmpty()) {
			this.boxes.forEach((line, columns) -> this.lines.set(line, boxed(this.lines.get(line), columns)));
		}
		else {
			this.rows.forEach((line, text) -> this.lines.set(line, text + lineEnd(this.lines.get(line))));
		}
		return String.join("", this.lines);
	}

	private static String boxed(String line, List<Integer> columns) {
		StringBuilder boxed = new StringBuilder(line);
		for (int i = columns.size() - 1; i >= 0; i--) {
			int column = columns.get(i);
			Matcher box = UNKNOWN_BOX.matcher(line);
			int end = box.find(column) ? box.end() : column;
			boxed.replace(column, end, "[ ] ");
		}
		return boxed.toString();
	}

	private static String lineEnd(String line) {
		Matcher matcher = LINE_END.matcher(line);
		return matcher.find() ? matcher.group() : "";
	}

	private final class Finder extends AbstractVisitor {

		@Override
		public void visit(ListItem item) {
			if (item.getFirstChild() instanceof Paragraph paragraph) {
				SourceSpan span = paragraph.getSourceSpans().get(0);
				Offer.this.boxes.computeIfAbsent(span.getLineIndex(), (line) -> new ArrayList<>())
					.add(span.getColumnIndex());
			}
			visitChildren(item);
		}

		@Override
		public void visit(CustomBlock block) {
			if (block instanceof TableBlock) {
				table(block);
			}
		}

		/**
		 * The head's line becomes an empty one and the line of dashes too: what stood
		 * below them are entries now.
		 * @param table a table
		 */
		private void table(Node table) {
			for (SourceSpan span : table.getSourceSpans()) {
				Offer.this.rows.put(span.getLineIndex(), "");
			}
			for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
				for (Node row = part.getFirstChild(); row instanceof TableRow
						&& !(part instanceof TableHead); row = row.getNext()) {
					Offer.this.rows.put(SourceText.line(row) - 1, entry(row));
				}
			}
		}

		private String entry(Node row) {
			List<String> words = new ArrayList<>();
			for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
				String text = BREAKING.matcher(Wording.plain(cell)).replaceAll("\\\\$0");
				if (!text.isEmpty()) {
					words.add(text);
				}
			}
			return words.isEmpty() ? "" : "- [ ] " + String.join(" – ", words);
		}

	}

}
