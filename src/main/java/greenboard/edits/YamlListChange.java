package greenboard.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The changes that make a block list of named mappings say something else: entries that
 * say the same stay as they are written, others are rewritten, taken out or added behind
 * the last one.
 */
final class YamlListChange {

	private final YamlTree tree;

	private final SequenceNode list;

	private final String name;

	private final String lineEnd;

	YamlListChange(YamlTree tree, SequenceNode list, String name, String lineEnd) {
		this.tree = tree;
		this.list = list;
		this.name = name;
		this.lineEnd = lineEnd;
	}

	/**
	 * The changes.
	 * @param values what the list says from now on
	 * @return the edits of the tree's text
	 */
	SourceEdits to(List<? extends Map<String, ?>> values) {
		SourceEdits edits = new SourceEdits();
		List<Map<String, ?>> left = new ArrayList<>(values);
		for (Node entry : this.list.getValue()) {
			Map<String, ?> value = take(left, name(entry));
			if (value == null) {
				edits.replace(this.tree.lineStart(this.tree.start(entry)), this.tree.nextLine(this.tree.end(entry)),
						"");
			}
			else if (!said(entry).equals(saying(value))) {
				FrontMatter.replace(this.tree, entry, YamlText.of(value), edits);
			}
		}
		left.forEach((value) -> add(value, edits));
		return edits;
	}

	private void add(Map<String, ?> value, SourceEdits edits) {
		Node last = this.list.getValue().get(this.list.getValue().size() - 1);
		int start = this.tree.start(last);
		String indentation = " "
			.repeat(Math.max(0, this.tree.start(this.list) - this.tree.lineStart(this.tree.start(this.list))));
		edits.insert(this.tree.nextLine(Math.max(start, this.tree.end(last))),
				indentation + "- " + YamlText.of(value) + this.lineEnd);
	}

	private @Nullable Map<String, ?> take(List<Map<String, ?>> values, @Nullable String entry) {
		for (Map<String, ?> value : values) {
			if (entry != null && entry.equals(value.get(this.name))) {
				values.remove(value);
				return value;
			}
		}
		return null;
	}

	private @Nullable String name(Node entry) {
		return said(entry).get(this.name);
	}

	private Map<String, String> said(Node entry) {
		Map<String, String> said = new LinkedHashMap<>();
		entry(entry, this.name).forEach((key, part) -> said.put(key, String.valueOf(part)));
		return said;
	}

	/**
	 * What an entry of a list says.
	 * @param entry the entry, a mapping or a text alone
	 * @param name the key that a text alone stands for
	 * @return texts and lists of texts by key
	 */
	static Map<String, Object> entry(Node entry, String name) {
		Map<String, Object> said = new LinkedHashMap<>();
		if (entry instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				said.put(String.valueOf(YamlTree.text(tuple.getKeyNode())), plain(tuple.getValueNode()));
			}
		}
		else {
			said.put(name, plain(entry));
		}
		return said;
	}

	private static Object plain(Node node) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map(YamlListChange::plain).toList();
		}
		return String.valueOf(YamlTree.text(node));
	}

	private static Map<String, String> saying(Map<String, ?> value) {
		Map<String, String> saying = new LinkedHashMap<>();
		value.forEach((key, part) -> saying.put(key, String.valueOf(part)));
		return saying;
	}

}
