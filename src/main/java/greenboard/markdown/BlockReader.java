package greenboard.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline.Block;
import greenboard.outline.Outline.Block.Kind;
import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.TableText;
import greenboard.words.Wording;

/**
 * Sorts the plain content of one section that no other reader took: blocks of a kind, and
 * notes.
 */
final class BlockReader {

	private static final Set<String> TYPED_IN = Set.of("bash", "sh", "shell", "zsh", "fish", "console", "terminal",
			"shell-session", "shellsession", "powershell", "ps1", "cmd", "bat", "batch", "sql", "psql", "dockerfile");

	private static final Pattern COMMAND = Pattern
		.compile("^\\s*(?:[$>%] \\S|sudo |\\./|[a-z][a-z0-9._-]*(?: +[-./\\w\"'$<{]|$))");

	private static final Pattern NUMBER = Pattern.compile("^(?:(?:step|phase) )?\\d+[.):]? +",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTACT_COLUMN = Pattern
		.compile("\\b(?:phone|e-?mail|contact|slack|pager|mobile|tel)\\b");

	private final DraftSection section;

	private final @Nullable Kind kind;

	private final List<Block> blocks = new ArrayList<>();

	private final List<Plain> ofKind = new ArrayList<>();

	private final StringBuilder notes = new StringBuilder();

	private boolean inList;

	BlockReader(DraftSection section) {
		this.section = section;
		this.kind = BlockKinds.of(section);
	}

	/**
	 * Sorts the section's content.
	 * @return this, with blocks and notes
	 */
	BlockReader read() {
		List<Plain> content = this.section.plain().stream().filter((plain) -> !plain.isEmpty()).toList();
		for (int i = 0; i < content.size(); i++) {
			sort(content.get(i), (i > 0) ? content.get(i - 1) : null,
					(i + 1 < content.size()) ? content.get(i + 1) : null);
		}
		closeKind();
		return this;
	}

	private void sort(Plain plain, @Nullable Plain before, @Nullable Plain next) {
		Node node = plain.node();
		if (code(node) != null) {
			code(plain, before);
		}
		else if (node instanceof TableBlock) {
			table(plain);
		}
		else if (this.kind == Kind.RUNBOOK) {
			if (node instanceof OrderedList) {
				add(Kind.RUNBOOK, name(), plain.markdown(), plain);
			}
			else if (node instanceof ListItem && node.getParent() instanceof OrderedList) {
				this.ofKind.add(plain);
			}
			else {
				note(plain);
			}
		}
		else if (this.kind != null) {
			this.ofKind.add(plain);
		}
		else if (!titles(plain, next)) {
			note(plain);
		}
	}

	private void code(Plain plain, @Nullable Plain before) {
		String code = code(plain.node());
		if (code == null || !isCommand(plain.node(), code)) {
			add(Kind.NOTES, name(), plain.markdown(), plain);
			return;
		}
		String title = (before != null && titles(before, plain)) ? before.lines().get(0).words() : name();
		add(Kind.COMMANDS, title.replaceAll(":$", ""), code.stripTrailing(), plain);
	}

	/**
	 * Whether a line of its own announces the commands below it.
	 * @param plain the line
	 * @param next what stands below it
	 * @return true when it is their title
	 */
	private static boolean titles(Plain plain, @Nullable Plain next) {
		String code = (next != null) ? code(next.node()) : null;
		return code != null && next != null && isCommand(next.node(), code) && plain.node() instanceof Paragraph
				&& plain.lines().size() == 1 && plain.lines().get(0).words().endsWith(":");
	}

	private static @Nullable String code(Node node) {
		if (node instanceof FencedCodeBlock block) {
			return block.getLiteral();
		}
		return (node instanceof IndentedCodeBlock block) ? block.getLiteral() : null;
	}

	private static boolean isCommand(Node node, String code) {
		String info = (node instanceof FencedCodeBlock block && block.getInfo() != null) ? block.getInfo().strip() : "";
		if (!info.isEmpty()) {
			return TYPED_IN.contains(info.split("[ ,{]")[0].toLowerCase(Locale.ROOT));
		}
		return code.lines()
			.filter((line) -> !line.isBlank() && !line.stripLeading().startsWith("#"))
			.findFirst()
			.filter((line) -> COMMAND.matcher(line).find())
			.isPresent();
	}

	private void table(Plain plain) {
		TableText table = TableText.of(plain.node());
		boolean contacts = table != null && table.column(CONTACT_COLUMN) >= 0;
		Kind own = contacts ? Kind.CONTACTS : Kind.TABLE;
		add((this.kind != null && this.kind != Kind.RUNBOOK) ? this.kind : own, name(), plain.markdown(), plain);
	}

	private void closeKind() {
		if (this.ofKind.isEmpty() || this.kind == null) {
			return;
		}
		StringBuilder value = new StringBuilder();
		for (Plain plain : this.ofKind) {
			String separator = (plain.node() instanceof ListItem) ? "\n" : "\n\n";
			value.append(value.isEmpty() ? "" : separator).append(plain.markdown());
		}
		add(this.kind, name(), value.toString(), this.ofKind.get(0));
	}

	private void note(Plain plain) {
		boolean item = plain.node() instanceof ListItem;
		String separator = (item && this.inList) ? "\n" : "\n\n";
		this.notes.append(this.notes.isEmpty() ? "" : separator).append(plain.markdown());
		this.inList = item;
	}

	private void add(Kind kind, String title, String value, Plain plain) {
		int line = plain.lines().stream().filter((each) -> !each.isBlank()).findFirst().map(Line::number).orElse(0);
		this.blocks.add(new Block(kind, title, value, line));
	}

	private String name() {
		return NUMBER.matcher(Wording.withoutEmoji(this.section.title())).replaceFirst("");
	}

	List<Block> blocks() {
		return this.blocks.stream().sorted(Comparator.comparingInt(Block::line)).toList();
	}

	String notes() {
		return this.notes.toString();
	}

}
