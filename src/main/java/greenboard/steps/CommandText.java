package greenboard.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import greenboard.steps.Plan.Step;

/**
 * Commands as a checklist writes them: where a comment behind an empty line announces
 * what follows, that is a step of its own.
 */
final class CommandText {

	private static final Pattern COMMENT = Pattern.compile("^(?:#(?!!)|--(?= )|//)+\\s*(.*\\S)\\s*$");

	/** A text inside a command, in which a comment is none. */
	private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?~?\\s*['\"]?\\w");

	private CommandText() {
	}

	/**
	 * The commands one by one.
	 * @param code the code, without its fence
	 * @return a step for each comment that announces commands; of commands that nothing
	 * announces one step without a title; empty for a blank text
	 */
	static List<Step> steps(String code) {
		List<List<String>> groups = new ArrayList<>();
		boolean whole = HERE_DOCUMENT.matcher(code).find();
		boolean blank = true;
		for (String line : code.lines().toList()) {
			if (groups.isEmpty() || (!whole && blank && COMMENT.matcher(line).matches())) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(line);
			blank = line.isBlank();
		}
		return join(groups).stream().map(CommandText::step).toList();
	}

	/** A comment that announces no command belongs to the one behind it. */
	private static List<List<String>> join(List<List<String>> groups) {
		List<List<String>> joined = new ArrayList<>();
		List<String> held = new ArrayList<>();
		for (List<String> group : groups) {
			held.addAll(group);
			if (group.stream().anyMatch((line) -> !line.isBlank() && !COMMENT.matcher(line).matches())) {
				joined.add(held);
				held = new ArrayList<>();
			}
		}
		if (held.stream().anyMatch((line) -> !line.isBlank())) {
			joined.add(held);
		}
		return joined;
	}

	private static Step step(List<String> lines) {
		int first = 0;
		List<String> title = new ArrayList<>();
		while (first < lines.size() && (lines.get(first).isBlank() || COMMENT.matcher(lines.get(first)).matches())) {
			if (!lines.get(first).isBlank()) {
				title.add(COMMENT.matcher(lines.get(first)).replaceFirst("$1"));
			}
			first++;
		}
		String command = String.join("\n", lines.subList(first, lines.size())).stripTrailing();
		return new Step(String.join(" ", title), "", command.isEmpty() ? List.of() : List.of(command));
	}

}
