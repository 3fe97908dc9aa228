package greenboard.edits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A parsed YAML mapping whose nodes know their positions in the text.
 */
final class YamlTree {

	private static final LoadSettings SETTINGS = LoadSettings.builder()
		.setUseMarks(true)
		.setMaxAliasesForCollections(50)
		.setAllowRecursiveKeys(false)
		.build();

	private final String text;

	private final List<Integer> lineStarts = new ArrayList<>();

	private final @Nullable MappingNode root;

	/**
	 * Parses a text.
	 * @param text YAML that the reader accepted
	 */
	YamlTree(String text) {
		this.text = text;
		this.lineStarts.add(0);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean pair = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
			if (character == '\n' || (character == '\r' && !pair)) {
				this.lineStarts.add(i + 1);
			}
		}
		Node node = new Compose(SETTINGS).composeString(text).orElse(null);
		this.root = (node instanceof MappingNode mapping) ? mapping : null;
	}

	/**
	 * The top-level entries.
	 * @return them in their order
	 */
	List<NodeTuple> entries() {
		return (this.root != null) ? this.root.getValue() : List.of();
	}

	/**
	 * A top-level entry.
	 * @param key its key
	 * @return the entry, null when there is none
	 */
	@Nullable NodeTuple entry(String key) {
		return entries().stream().filter((entry) -> key.equals(text(entry.getKeyNode()))).findFirst().orElse(null);
	}

	/**
	 * A scalar's text.
	 * @param node any node
	 * @return the text, null for a collection
	 */
	static @Nullable String text(Node node) {
		return (node instanceof ScalarNode scalar) ? scalar.getValue() : null;
	}

	/**
	 * Whether a node is written over several lines with indentation rather than in
	 * brackets.
	 * @param node any node
	 * @return true for a block collection
	 */
	static boolean block(Node node) {
		return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
	}

	/**
	 * Where a node begins.
	 * @param node any node
	 * @return its first position
	 */
	int start(Node node) {
		return position(node.getStartMark().orElseThrow());
	}

	/**
	 * Where a node ends; what follows a block collection does not belong to it.
	 * @param node any node
	 * @return the position after it, without white space
	 */
	int end(Node node) {
		Node last = node;
		while (block(last) && !((CollectionNode<?>) last).getValue().isEmpty()) {
			List<?> children = ((CollectionNode<?>) last).getValue();
			Object child = children.get(children.size() - 1);
			last = (child instanceof NodeTuple tuple) ? tuple.getValueNode() : (Node) child;
		}
		int end = position(last.getEndMark().orElseThrow());
		while (end > 0 && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	/**
	 * The position at which a line begins.
	 * @param position any position
	 * @return the first position of its line
	 */
	int lineStart(int position) {
		return this.lineStarts.get(line(position));
	}

	/**
	 * The position at which the next line begins.
	 * @param position any position
	 * @return the first position after its line and line end
	 */
	int nextLine(int position) {
		int next = line(position) + 1;
		return (next < this.lineStarts.size()) ? this.lineStarts.get(next) : this.text.length();
	}

	private int line(int position) {
		int found = Collections.binarySearch(this.lineStarts, position);
		return (found >= 0) ? found : -found - 2;
	}

	private int position(Mark mark) {
		int start = this.lineStarts.get(Math.min(mark.getLine(), this.lineStarts.size() - 1));
		int codePoints = this.text.codePointCount(start, this.text.length());
		return this.text.offsetByCodePoints(start, Math.min(mark.getColumn(), codePoints));
	}

}
