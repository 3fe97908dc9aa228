package greenboard.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

import greenboard.outline.RollbackTrigger;
import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.SourceText;
import greenboard.source.TableText;
import greenboard.source.Warnings;
import greenboard.words.Optionality;
import greenboard.words.PhaseRules;
import greenboard.words.TriggerRule;
import greenboard.words.Wording;

/**
 * Reads rollback triggers and the sentence that says what to do: from a section about
 * triggers, or from a list below "Roll back immediately if:".
 */
final class TriggerReader {

	private static final Pattern TRIGGERS = Pattern.compile("\\btriggers?\\b");

	private static final Pattern CONDITIONS = Pattern.compile("\\b(?:conditions|criteria)\\b|\\bwhen to\\b|\\bif\\b");

	private static final Pattern ABORT = Pattern
		.compile("\\b(?:abort|back[- ]?out) (?:criteria|conditions|triggers)\\b");

	private static final Pattern SENTENCE = Pattern.compile(
			"\\b(?:roll(?:ing)? ?-?back|back ?-?out|revert|abort)\\b.*\\b(?:if|when|whenever|once|upon|following|these|any)\\b.*:$");

	/** What "as" says of a trigger. */
	private static final String TRIGGER = "trigger";

	/** What "armed" says of a trigger that must be armed before a go. */
	private static final String REQUIRED = "required";

	private final AttributeFinder finder;

	private final List<Found> found = new ArrayList<>();

	private @Nullable String action;

	private int fired;

	TriggerReader(Warnings warnings) {
		this.finder = new AttributeFinder(warnings);
	}

	/**
	 * Takes all triggers out of a document.
	 * @param root the document
	 * @return what was found, in the order of the source
	 */
	List<Found> take(DraftSection root) {
		root.all().forEach(this::read);
		return this.found;
	}

	private void read(DraftSection section) {
		boolean about = aboutTriggers(section);
		Plain sentence = sentence(section, about);
		int before = this.fired;
		entries(section.items(), about || announced(section, sentence));
		keep(sentence);
		if (before == this.fired) {
			plain(section, sentence, about);
		}
	}

	static boolean aboutTriggers(DraftSection section) {
		String words = Wording.normal(Optionality.stripped(section.title()));
		if (TRIGGERS.matcher(words).find()) {
			return section.outwards().anyMatch((each) -> PhaseRules.rollback(each.title()));
		}
		return ABORT.matcher(words).find() || (CONDITIONS.matcher(words).find() && PhaseRules.rollback(words));
	}

	/**
	 * A sentence that announces triggers right before the entries of its section.
	 * @param section the section
	 * @param sentence the sentence, null for none
	 * @return true when what follows it are triggers
	 */
	private static boolean announced(DraftSection section, @Nullable Plain sentence) {
		return sentence != null && sentence.node().getNext() instanceof ListBlock list && !section.items().isEmpty()
				&& SourceText.line(list) <= section.items().get(0).line();
	}

	private void entries(List<DraftItem> items, boolean about) {
		for (Iterator<DraftItem> all = items.iterator(); all.hasNext();) {
			DraftItem item = all.next();
			entries(item.items(), about);
			String as = item.attributes().text("as");
			if (item.leaf() && ((as != null) ? TRIGGER.equalsIgnoreCase(as) : about)) {
				this.found.add(new Found(item.attributes().key(), item.text(), item.words(), item.line(),
						armed(item.attributes())));
				this.fired++;
				all.remove();
			}
		}
	}

	private static @Nullable Plain sentence(DraftSection section, boolean about) {
		for (Plain plain : section.plain()) {
			if (plain.node() instanceof Paragraph && !plain.isEmpty()) {
				String words = Wording.normal(Wording.plain(plain.node()));
				boolean announces = words.endsWith(":") && plain.node().getNext() instanceof ListBlock;
				if (announces && (about || SENTENCE.matcher(words).find())) {
					return plain;
				}
			}
		}
		return null;
	}

	private void keep(@Nullable Plain sentence) {
		if (sentence != null) {
			if (this.action == null) {
				this.action = Wording.plain(sentence.node()).replaceAll(":$", "").strip();
			}
			sentence.take();
		}
	}

	private void plain(DraftSection section, @Nullable Plain sentence, boolean about) {
		for (Plain plain : section.plain()) {
			TableText table = TableText.of(plain.node());
			boolean follows = sentence != null && sentence.node().getNext() == plain.node();
			if (table != null && about) {
				table(table, plain);
			}
			else if (plain.node() instanceof ListBlock && (about || follows)) {
				list(plain);
			}
		}
	}

	/**
	 * Takes the items of a list; what stands below them stays with the section.
	 * @param plain the list
	 */
	private void list(Plain plain) {
		for (Node item = plain.node().getFirstChild(); item != null; item = item.getNext()) {
			Node first = item.getFirstChild();
			List<Line> lines = (first != null) ? plain.linesOf(first) : List.of();
			String text = lines.stream().map(Line::words).collect(Collectors.joining(" ")).strip();
			if (!text.isEmpty()
					&& add(text, (first instanceof Paragraph) ? Wording.plain(first) : text, lines.get(0))) {
				plain.lines().removeAll(lines);
			}
		}
	}

	private void table(TableText table, Plain plain) {
		boolean taken = false;
		for (Map.Entry<TableText.Row, String> row : TriggerTable.sentences(table).entrySet()) {
			taken |= add(row.getValue(), row.getValue(), plain.line(row.getKey().line()));
		}
		if (taken) {
			plain.take();
		}
	}

	/**
	 * Adds a trigger that is no entry, unless its attributes take it back.
	 * @param text its sentence, inline Markdown
	 * @param words its sentence, plain
	 * @param line where it stands
	 * @return whether it is one
	 */
	private boolean add(String text, String words, Line line) {
		Attributes attributes = this.finder.ofLine(line);
		String as = attributes.text("as");
		if (as != null && !TRIGGER.equalsIgnoreCase(as)) {
			return false;
		}
		return this.found.add(new Found(attributes.key(), text, words, line.number(), armed(attributes)));
	}

	private static boolean armed(Attributes attributes) {
		return REQUIRED.equalsIgnoreCase(attributes.text("armed"));
	}

	@Nullable String action() {
		return this.action;
	}

	/**
	 * How many entries became triggers.
	 * @return their number
	 */
	int entries() {
		return this.fired;
	}

	/**
	 * A trigger without a key yet.
	 *
	 * @param key the key that the source gives it, null for most
	 * @param text its sentence, inline Markdown
	 * @param words its sentence, plain
	 * @param line where it stands
	 * @param armed whether the go waits until it is armed
	 */
	record Found(@Nullable String key, String text, String words, int line, boolean armed) {

		static Found inFrontMatter(String text, @Nullable String key, @Nullable String armed) {
			return new Found(key, text, Wording.withoutEmphasis(text), 0,
					armed != null && REQUIRED.equalsIgnoreCase(armed.strip()));
		}

		RollbackTrigger as(String chosen) {
			return new RollbackTrigger(chosen, this.text, TriggerRule.of(this.words), this.line, this.armed);
		}

	}

}
