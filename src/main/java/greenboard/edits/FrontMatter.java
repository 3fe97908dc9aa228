package greenboard.edits;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import greenboard.source.FrontMatterBlock;

/**
 * Changes the front matter of a source with as little text as it takes: other keys,
 * comments, order and line ends stay. A source without front matter gets one with its
 * first key and loses it with its last.
 */
public final class FrontMatter {

	private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

	private final String lineEnd;

	private String source;

	/**
	 * Takes a source.
	 * @param source a source that the reader accepted
	 */
	public FrontMatter(String source) {
		this.source = source;
		Matcher matcher = LINE_END.matcher(source);
		this.lineEnd = matcher.find() ? matcher.group() : "\n";
	}

	/**
	 * The source as it is now.
	 * @return the changed source
	 */
	public String source() {
		return this.source;
	}

	/**
	 * Sets a top-level value in one line.
	 * @param key which
	 * @param value what; null takes the key out
	 */
	public void set(String key, @Nullable Object value) {
		if (value == null) {
			remove(key);
		}
		else {
			write(key, " " + YamlText.of(value));
		}
	}

	/**
	 * Sets a mapping of names to numbers, changing only what differs.
	 * @param key which
	 * @param values what it says from now on, in order; empty takes the key out
	 */
	public void mapping(String key, Map<String, ?> values) {
		YamlTree tree = tree();
		NodeTuple entry = tree.entry(key);
		if (values.isEmpty()) {
			remove(key);
		}
		else if (entry != null && entry.getValueNode() instanceof MappingNode node
				&& names(node).equals(List.copyOf(values.keySet()))) {
			SourceEdits edits = new SourceEdits();
			for (NodeTuple tuple : node.getValue()) {
				Object wanted = values.get(YamlTree.text(tuple.getKeyNode()));
				replace(tree, tuple.getValueNode(), YamlText.of(wanted), edits);
			}
			change(edits);
		}
		else {
			write(key, " " + YamlText.of(values));
		}
	}

	/**
	 * Sets a list of mappings, changing only the entries that differ.
	 * @param key which
	 * @param name the key that names an entry
	 * @param values what it says from now on, in order; empty takes the key out
	 */
	public void list(String key, String name, List<? extends Map<String, ?>> values) {
		YamlTree tree = tree();
		NodeTuple entry = tree.entry(key);
		if (values.isEmpty()) {
			remove(key);
		}
		else if (entry != null && entry.getValueNode() instanceof SequenceNode node && YamlTree.block(node)) {
			change(new YamlListChange(tree, node, name, this.lineEnd).to(values));
		}
		else {
			StringBuilder text = new StringBuilder();
			values.forEach((value) -> text.append(this.lineEnd).append("  - ").append(YamlText.of(value)));
			write(key, text.toString());
		}
	}

	/**
	 * What a list of mappings says now.
	 * @param key which
	 * @param name the key that an entry of plain text stands for
	 * @return its entries, none when there is no such list
	 */
	public List<Map<String, Object>> entries(String key, String name) {
		NodeTuple entry = tree().entry(key);
		return (entry != null && entry.getValueNode() instanceof SequenceNode list)
				? list.getValue().stream().map((node) -> YamlListChange.entry(node, name)).toList() : List.of();
	}

	private static List<@Nullable String> names(MappingNode node) {
		return node.getValue().stream().map((tuple) -> YamlTree.text(tuple.getKeyNode())).toList();
	}

	static void replace(YamlTree tree, Node node, String text, SourceEdits edits) {
		edits.replace(tree.start(node), tree.end(node), text);
	}

	private void write(String key, String text) {
		YamlTree tree = tree();
		NodeTuple entry = tree.entry(key);
		SourceEdits edits = new SourceEdits();
		if (entry != null) {
			int colon = yaml().indexOf(':', tree.end(entry.getKeyNode()));
			edits.replace(colon + 1, Math.max(colon + 1, tree.end(entry.getValueNode())), text);
			change(edits);
		}
		else if (FrontMatterBlock.end(this.source) == 0) {
			this.source = "---" + this.lineEnd + key + ":" + text + this.lineEnd + "---" + this.lineEnd + this.lineEnd
					+ this.source;
		}
		else {
			edits.insert(yaml().length(), key + ":" + text + this.lineEnd);
			change(edits);
		}
	}

	private void remove(String key) {
		YamlTree tree = tree();
		NodeTuple entry = tree.entry(key);
		if (entry == null) {
			return;
		}
		if (tree.entries().size() == 1 && yaml().indexOf('#') < 0) {
			Matcher blank = Pattern.compile("\\G(?:\\r\\n|\\n|\\r)").matcher(this.source);
			int body = FrontMatterBlock.end(this.source);
			this.source = this.source.substring(blank.find(body) ? blank.end() : body);
			return;
		}
		SourceEdits edits = new SourceEdits();
		int end = Math.max(tree.end(entry.getKeyNode()), tree.end(entry.getValueNode()));
		edits.replace(tree.lineStart(tree.start(entry.getKeyNode())), tree.nextLine(end), "");
		change(edits);
	}

	private YamlTree tree() {
		return new YamlTree(yaml());
	}

	private String yaml() {
		return this.source.substring(yamlStart(), yamlEnd());
	}

	private int yamlStart() {
		Matcher first = LINE_END.matcher(this.source);
		return (FrontMatterBlock.end(this.source) > 0 && first.find()) ? first.end() : 0;
	}

	private int yamlEnd() {
		int end = FrontMatterBlock.end(this.source);
		while (end > 0 && "\r\n".indexOf(this.source.charAt(end - 1)) >= 0) {
			end--;
		}
		while (end > 0 && "\r\n".indexOf(this.source.charAt(end - 1)) < 0) {
			end--;
		}
		return end;
	}

	private void change(SourceEdits edits) {
		this.source = this.source.substring(0, yamlStart()) + edits.apply(yaml()) + this.source.substring(yamlEnd());
	}

}
