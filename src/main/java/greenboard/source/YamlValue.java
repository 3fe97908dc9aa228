package greenboard.source;

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

import greenboard.words.Wording;

/**
 * A value of the front matter that knows its line; asked for in another form than it has,
 * it refuses in a sentence.
 */
public final class YamlValue {

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
	public int line() {
		Optional<Mark> mark = this.node.getStartMark();
		return mark.map(Mark::getLine).orElse(0) + 2;
	}

	private static boolean isNothing(ScalarNode scalar) {
		return scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue());
	}

	/**
	 * Whether it is a single value.
	 * @return true for a text, a number or nothing
	 */
	public boolean isText() {
		return this.node instanceof ScalarNode;
	}

	/**
	 * Whether it is a list.
	 * @return true for a list, even an empty one
	 */
	public boolean isList() {
		return this.node instanceof SequenceNode;
	}

	/**
	 * What it says.
	 * @return its text, empty where there is no value
	 * @throws UnreadableChecklist when it is no single value
	 */
	public String text() {
		if (this.node instanceof ScalarNode scalar) {
			return isNothing(scalar) ? "" : scalar.getValue();
		}
		throw refused("\"" + this.name + "\" must be a single value.");
	}

	/**
	 * Whether it says yes.
	 * @return true or false
	 * @throws UnreadableChecklist when it says neither
	 */
	public boolean flag() {
		return switch (Wording.normal(text())) {
			case "true", "yes" -> true;
			case "false", "no" -> false;
			default -> throw refused("\"" + this.name + "\" is true or false, not \"" + text() + "\".");
		};
	}

	/**
	 * The values of a list.
	 * @return the values; a single value is a list of one, nothing is none
	 * @throws UnreadableChecklist when it is no list
	 */
	public List<YamlValue> items() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map((item) -> new YamlValue(this.name, item)).toList();
		}
		if (isText()) {
			return text().isBlank() ? List.of() : List.of(this);
		}
		throw refused("\"" + this.name + "\" must be a list.");
	}

	/**
	 * The values by name.
	 * @return the values in their order
	 * @throws UnreadableChecklist when it is no mapping, or says a name twice
	 */
	public Map<String, YamlValue> entries() {
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

	/**
	 * One of its values.
	 * @param key its name
	 * @return the value, null where there is none
	 * @throws UnreadableChecklist when it is no mapping
	 */
	public @Nullable YamlValue get(String key) {
		return entries().get(key);
	}

	/**
	 * One of its values that has to be there.
	 * @param key its name
	 * @return the value
	 * @throws UnreadableChecklist when there is none
	 */
	public YamlValue required(String key) {
		YamlValue value = get(key);
		if (value == null) {
			throw refused("An entry of \"" + this.name + "\" has no \"" + key + "\".");
		}
		return value;
	}

	/**
	 * Warns of the names that nobody asks for.
	 * @param warnings where to
	 * @param known the names that somebody asks for
	 */
	public void warnOfOthers(Warnings warnings, String... known) {
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
	public UnreadableChecklist refused(String rule) {
		return new UnreadableChecklist(line(),
				"The front matter is wrong in line " + line() + ": " + rule + " Correct it and import again.");
	}

}
