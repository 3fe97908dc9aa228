package greenboard.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

import greenboard.source.DocumentTree;
import greenboard.source.SourceText;
import greenboard.steps.Plan.Step;
import greenboard.words.Wording;

/**
 * Reads the ordered steps of a runbook. Where an entry of the list has several steps of
 * its own, a list inside it or commands that comments announce, each entry is a plan that
 * is run by itself; else the list is one plan and its entries are the steps.
 */
public final class PlanReader {

	private final SourceText text;

	private final DocumentTree tree;

	private PlanReader(String markdown) {
		this.text = new SourceText(SourceText.lines(markdown));
		this.tree = DocumentTree.parse(markdown);
	}

	/**
	 * Reads an ordered list.
	 * @param title what the list is for, plain text
	 * @param markdown the list
	 * @return the plans in the order of the text; nothing of it is left out
	 */
	public static List<Plan> plans(String title, String markdown) {
		return new PlanReader(markdown).read(title);
	}

	/**
	 * Reads commands that stand alone.
	 * @param title what they are for, plain text
	 * @param code the commands, without their fence
	 * @return one plan, none for a blank text
	 */
	public static List<Plan> ofCommands(String title, String code) {
		List<Step> steps = CommandText.steps(code).stream().map((step) -> titled(step, title)).toList();
		return steps.isEmpty() ? List.of() : List.of(new Plan(title, "", steps));
	}

	private List<Plan> read(String title) {
		List<Entry> entries = new ArrayList<>();
		StringBuilder beside = new StringBuilder();
		children(this.tree.document()).forEach((node) -> {
			if (node instanceof OrderedList) {
				children(node).map(this::entry).forEach(entries::add);
			}
			else {
				append(beside, node);
			}
		});
		if (entries.isEmpty()) {
			return beside.isEmpty() ? List.of()
					: List.of(new Plan(title, "", List.of(new Step(title, beside.toString(), List.of()))));
		}
		if (entries.stream().anyMatch(Entry::several)) {
			return entries.stream().map(Entry::plan).toList();
		}
		return List.of(new Plan(title, beside.toString(), entries.stream().map(Entry::step).toList()));
	}

	private Entry entry(Node item) {
		String title = "";
		StringBuilder details = new StringBuilder();
		List<String> code = new ArrayList<>();
		List<Step> inner = new ArrayList<>();
		for (Node node : children(item).toList()) {
			String command = code(node);
			if (command != null) {
				code.add(command.stripTrailing());
			}
			else if (node instanceof OrderedList) {
				children(node).map(this::entry).map(Entry::step).forEach(inner::add);
			}
			else if (title.isEmpty() && details.isEmpty() && node instanceof Paragraph) {
				title = withoutEmphasisOfAll(Wording.inOneLine(Wording.withoutComments(this.text.slice(node))));
			}
			else {
				append(details, node);
			}
		}
		return new Entry(title, details.toString(), code, inner);
	}

	private void append(StringBuilder markdown, Node node) {
		String words = this.text.slice(node);
		if (!words.isBlank()) {
			markdown.append(markdown.isEmpty() ? "" : "\n\n").append(words);
		}
	}

	private static @Nullable String code(Node node) {
		if (node instanceof FencedCodeBlock block) {
			return block.getLiteral();
		}
		return (node instanceof IndentedCodeBlock block) ? block.getLiteral() : null;
	}

	/** "**Take it back**:" is a title like any other. */
	private static String withoutEmphasisOfAll(String title) {
		String bare = title.replaceFirst(":$", "");
		boolean bold = bare.length() > 4 && bare.startsWith("**") && bare.endsWith("**")
				&& !bare.substring(2, bare.length() - 2).contains("**");
		return bold ? bare.substring(2, bare.length() - 2).strip() : title;
	}

	private static Step titled(Step step, String title) {
		return step.title().isEmpty() ? new Step(title, step.details(), step.commands()) : step;
	}

	private static Stream<Node> children(Node node) {
		return Stream.iterate(node.getFirstChild(), (child) -> child != null, Node::getNext)
			.filter((child) -> child instanceof ListItem || !child.getSourceSpans().isEmpty());
	}

	/** An entry of the list with what stands inside it. */
	private record Entry(String title, String details, List<String> code, List<Step> inner) {

		boolean several() {
			return !this.inner.isEmpty() || commands().filter((step) -> !step.title().isEmpty()).count() > 1;
		}

		Step step() {
			List<String> commands = Stream
				.concat(this.code.stream(), this.inner.stream().flatMap((step) -> step.commands().stream()))
				.toList();
			return new Step(this.title, said(), commands);
		}

		/** Steps deeper inside are told, not run one by one. */
		private String said() {
			StringBuilder said = new StringBuilder(this.details);
			for (Step step : this.inner) {
				String words = (step.title() + "\n\n" + step.details()).strip();
				said.append(said.isEmpty() ? "" : "\n\n").append(words);
			}
			return said.toString();
		}

		Plan plan() {
			String name = Wording.inOneLine(Wording.withoutEmphasis(this.title));
			List<Step> steps = Stream.concat(commands(), this.inner.stream())
				.map((step) -> titled(step, this.title))
				.toList();
			return steps.isEmpty() ? new Plan(name, "", List.of(step())) : new Plan(name, this.details, steps);
		}

		private Stream<Step> commands() {
			return this.code.stream().flatMap((text) -> CommandText.steps(text).stream());
		}

	}

}
