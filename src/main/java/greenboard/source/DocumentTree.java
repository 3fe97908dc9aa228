package greenboard.source;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A parsed source, counted and found to be within the limits. What is an entry is what
 * the parser's own task-list extension marks as one.
 */
public final class DocumentTree {

	/** The extensions of GitHub's Markdown that checklists are made of. */
	static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), TaskListItemsExtension.create());

	/** How many entries a checklist has at the most. */
	static final int MOST_ENTRIES = 10_000;

	/** How deep lists and quotes nest at the most. */
	static final int DEEPEST = 32;

	/** Enough for the deepest list inside quotes; what is deeper is refused anyway. */
	private static final int MOST_OPEN_BLOCKS = 4 * DEEPEST;

	private final Node document;

	private final Set<Node> holders = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Map<Integer, Integer> headings = new TreeMap<>();

	private int entries;

	private int ticked;

	private int tables;

	private DocumentTree(Node document) {
		this.document = document;
	}

	/**
	 * Parses a source.
	 * @param source Markdown without front matter
	 * @return the tree
	 * @throws UnreadableChecklist when it has too many entries or nests too deep
	 */
	public static DocumentTree parse(String source) {
		DocumentTree tree = new DocumentTree(document(source));
		tree.count();
		return tree;
	}

	private static Node document(String source) {
		try {
			return Parser.builder()
				.extensions(EXTENSIONS)
				.includeSourceSpans(IncludeSourceSpans.BLOCKS)
				.maxOpenBlockParsers(MOST_OPEN_BLOCKS)
				.customBlockParserFactory(new ParagraphLimit())
				.build()
				.parse(source);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableChecklist(0,
					"A table of the checklist has more than a million cells. Make it smaller, or take it out.");
		}
	}

	private void count() {
		int depth = 0;
		Node node = this.document;
		while (true) {
			count(node, depth);
			Node next = node.getFirstChild();
			if (next != null) {
				depth += nests(node) ? 1 : 0;
				node = next;
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth -= (node != null && nests(node)) ? 1 : 0;
			}
			if (node == null) {
				return;
			}
			node = node.getNext();
		}
	}

	private static boolean nests(Node node) {
		return node instanceof ListItem || node instanceof BlockQuote;
	}

	private void count(Node node, int depth) {
		if (nests(node) && depth >= DEEPEST) {
			int line = SourceText.line(node);
			throw new UnreadableChecklist(line, "Line " + line + " is nested more than " + DEEPEST
					+ " levels deep. Move what stands there further out.");
		}
		if (node instanceof Heading heading) {
			this.headings.merge(heading.getLevel(), 1, Integer::sum);
		}
		else if (node instanceof TableBlock) {
			this.tables++;
		}
		else if (node instanceof TaskListItemMarker marker) {
			entry(marker);
		}
	}

	private void entry(TaskListItemMarker marker) {
		this.entries++;
		this.ticked += marker.isChecked() ? 1 : 0;
		if (this.entries > MOST_ENTRIES) {
			int line = SourceText.line(marker.getParent());
			throw new UnreadableChecklist(line, "The checklist has more than " + MOST_ENTRIES
					+ " entries; the first too many stands in line " + line + ". Split it into several checklists.");
		}
		for (Node node = marker.getParent(); node != null && this.holders.add(node); node = node.getParent()) {
			continue;
		}
	}

	/**
	 * The tree itself.
	 * @return the document
	 */
	public Node document() {
		return this.document;
	}

	/**
	 * Whether a node is an entry or holds one.
	 * @param node any block
	 * @return true when an entry would be lost with it
	 */
	public boolean holdsEntries(Node node) {
		return this.holders.contains(node);
	}

	/**
	 * The mark that makes a list item an entry.
	 * @param item a list item
	 * @return its mark, null for a plain item
	 */
	public static @Nullable TaskListItemMarker marker(Node item) {
		return (item.getFirstChild() instanceof TaskListItemMarker marker) ? marker : null;
	}

	/**
	 * How many entries it has.
	 * @return the entries, ticked or not
	 */
	public int entries() {
		return this.entries;
	}

	/**
	 * How many entries are ticked.
	 * @return those with a cross
	 */
	public int ticked() {
		return this.ticked;
	}

	/**
	 * How many tables it has.
	 * @return the tables
	 */
	public int tables() {
		return this.tables;
	}

	/**
	 * How many headings it has.
	 * @return the headings by level
	 */
	public Map<Integer, Integer> headings() {
		return Collections.unmodifiableMap(this.headings);
	}

}
