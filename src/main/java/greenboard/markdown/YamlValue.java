package greenboard.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of the front matter that knows its line; asked for in another form than it has,
 * it refuses in a sentence.
 */
final class YamlValue {

	/** What YAML files write where there is no value. */
	private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

	private final String name;

	private final Node node;

	YamlValue(String name, Node node) {
		this.name = name;
		this.node = node;
	}

	/**
	 * Where it stands.
	 * @return the line from 1; the front matter begins after the first
	 */
	int line() {
		Optional<Mark> mark = this.node.getStartMark();
		return mark.map(Mark::getLine).orElse(0) + 2;
	}

	private static boolean isNothing(ScalarNode scalar) {
		return scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue());
	}

	boolean isText() {
		return this.node instanceof ScalarNode;
	}

	boolean isList() {
		return this.node instanceof SequenceNode;
	}

	String text() {
		if (this.node instanceof ScalarNode scalar) {
			return isNothing(scalar) ? "" : scalar.getValue();
		}
		throw refused("\"" + this.name + "\" must be a single value.");
	}

	boolean flag() {
		return switch (Wording.normal(text())) {
			case "true", "yes" -> true;
			case "false", "no" -> false;
			default -> throw refused("\"" + this.name + "\" is true or false, not \"" + text() + "\".");
		};
	}

	List<YamlValue> items() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map((item) -> new YamlValue(this.name, item)).toList();
		}
		if (isText()) {
			return text().isBlank() ? List.of() : List.of(this);
		}
		throw refused("\"" + this.name + "\" must be a list.");
	}

	Map<String, YamlValue> entries() {
		if (isText() && text().isBlank()) {
			return Map.of();
		}
		if (!(this.node instanceof MappingNode mapping)) {
			throw refused("\"" + this.name + "\" must be a mapping of names to values.");
		}
		Map<String, YamlValue> entries = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = new YamlValue(this.name, tuple.getKeyNode()).text();
			YamlValue value = new YamlValue(key, tuple.getValueNode());
			if (entries.put(key, value) != null) {
				throw value.refused("\"" + key + "\" stands there twice.");
			}
		}
		return entries;
	}

	@Nullable YamlValue get(String key) {
		return entries().get(key);
	}

	YamlValue required(String key) {
		YamlValue value = get(key);
		if (value == null) {
			throw refused("An entry of \"" + this.name + "\" has no \"" + key + "\".");
		}
		return value;
	}

	void warnOfOthers(Warnings warnings, String... known) {
		Set<String> names = Set.of(known);
		entries().forEach((key, value) -> {
			if (!names.contains(key)) {
				warnings.add(value.line(), "The front matter's key \"" + key + "\" is not known; it was left out.");
			}
		});
	}

	/**
	 * The refusal of this value.
	 * @param rule what it breaks, a sentence
	 * @return the exception to throw, with the line
	 */
	UnreadableChecklist refused(String rule) {
		return new UnreadableChecklist(line(),
				"The front matter is wrong in line " + line() + ": " + rule + " Correct it and import again.");
	}

}
