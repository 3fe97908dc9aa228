package greenboard.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

import greenboard.words.Wording;

/**
 * Where the front matter of a source is, if it has one, and its YAML. Aliases are
 * refused, and what is very long or deep, before anything is built from it.
 */
public final class FrontMatterBlock {

	private static final int LONGEST = 64 * 1024;

	private static final int DEEPEST = 8;

	private static final Pattern FENCE = Pattern.compile("---[ \\t]*");

	private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*");

	private static final Pattern FIELD = Pattern.compile("(?:\\{ *)?[\"']?[A-Za-z][\\w -]*[\"']?:(?:[ \\t].*)?");

	private static final Pattern KNOWN = Pattern
		.compile("(?:\\{ *)?[\"']?(?:title|key|categories|bands|roles|phases|environments|triggers)[\"']?:.*");

	private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

	private static final LoadSettings SETTINGS = LoadSettings.builder()
		.setLabel("front matter")
		.setAllowDuplicateKeys(false)
		.setAllowRecursiveKeys(false)
		.setMaxAliasesForCollections(0)
		.setCodePointLimit(LONGEST)
		.build();

	private FrontMatterBlock() {
	}

	/**
	 * How many lines of a source are front matter, its fences included.
	 * @param lines the source
	 * @return their number, 0 without front matter
	 * @throws UnreadableChecklist when it begins and does not end
	 */
	public static int length(List<String> lines) {
		if (!FENCE.matcher(lines.get(0)).matches() || lines.size() < 2) {
			return 0;
		}
		String first = lines.stream().skip(1).filter((line) -> !line.startsWith("#")).findFirst().orElse("");
		for (int i = 1; i < lines.size(); i++) {
			if (END.matcher(lines.get(i)).matches()) {
				boolean empty = i == 1;
				return (empty || FIELD.matcher(first).matches()) ? i + 1 : 0;
			}
		}
		if (KNOWN.matcher(first).matches()) {
			throw new UnreadableChecklist(1,
					"The front matter begins in line 1 and does not end. " + "Close it with a line of three hyphens.");
		}
		return 0;
	}

	/**
	 * Where the Markdown of a source begins.
	 * @param source a source
	 * @return the position behind its front matter, 0 without one
	 * @throws UnreadableChecklist when the front matter begins and does not end
	 */
	public static int end(String source) {
		int length = length(List.of(LINE_END.split(source, -1)));
		Matcher end = LINE_END.matcher(source);
		int begin = 0;
		for (int i = 0; i < length; i++) {
			begin = end.find() ? end.end() : source.length();
		}
		return begin;
	}

	/**
	 * The rest of a source, at its own lines.
	 * @param source the source
	 * @param length how many lines of it are front matter
	 * @return the source with those lines emptied
	 */
	public static String without(String source, int length) {
		Matcher end = LINE_END.matcher(source);
		int begin = 0;
		for (int i = 0; i < length; i++) {
			begin = end.find() ? end.end() : source.length();
		}
		return "\n".repeat(length) + source.substring(begin);
	}

	/**
	 * The YAML of the front matter.
	 * @param yaml what stands between the fences
	 * @return the mapping, null when there is nothing in it
	 * @throws UnreadableChecklist when it is broken, too large or no mapping
	 */
	public static @Nullable YamlValue parse(String yaml) {
		if (yaml.length() > LONGEST) {
			throw new UnreadableChecklist(1, "The front matter is longer than 64 kB. Make it shorter.");
		}
		try {
			refuseTricks(yaml);
			Optional<Node> node = new Compose(SETTINGS).composeString(yaml);
			if (node.isEmpty()) {
				return null;
			}
			if (!(node.get() instanceof MappingNode)) {
				throw new UnreadableChecklist(2, "The front matter is no list of keys and values. "
						+ "Write \"title: …\" and the like, or take it out.");
			}
			return new YamlValue("front matter", node.get());
		}
		catch (YamlEngineException ex) {
			throw broken(ex);
		}
	}

	private static void refuseTricks(String yaml) {
		int depth = 0;
		for (Event event : new Parse(SETTINGS).parseString(yaml)) {
			int line = event.getStartMark().map((mark) -> mark.getLine() + 2).orElse(1);
			switch (event.getEventId()) {
				case Alias -> throw new UnreadableChecklist(line,
						"The front matter uses an alias in line " + line + ". Write the value out in full.");
				case MappingStart, SequenceStart -> depth++;
				case MappingEnd, SequenceEnd -> depth--;
				default -> {
				}
			}
			if (depth > DEEPEST) {
				throw new UnreadableChecklist(line, "The front matter nests more than " + DEEPEST
						+ " levels deep in line " + line + ". Make it flatter.");
			}
		}
	}

	private static UnreadableChecklist broken(YamlEngineException exception) {
		String problem = "it cannot be read";
		int line = 1;
		if (exception instanceof MarkedYamlEngineException marked) {
			line = marked.getProblemMark().map((mark) -> mark.getLine() + 2).orElse(1);
			problem = (marked.getProblem() != null) ? marked.getProblem() : problem;
		}
		return new UnreadableChecklist(line, "The front matter is no valid YAML in line " + line + ": "
				+ Wording.inOneLine(problem) + ". Correct it or take it out.");
	}

}
