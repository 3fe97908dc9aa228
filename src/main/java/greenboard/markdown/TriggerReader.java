package greenboard.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

import greenboard.markdown.Outline.RollbackTrigger;

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

	private static final Pattern CONDITION_COLUMN = Pattern
		.compile("\\b(?:triggers?|conditions?|metrics?|criteri(?:on|a)|indicators?)\\b");

	private static final Pattern THRESHOLD_COLUMN = Pattern.compile("\\b(?:thresholds?|limits?|values?)\\b");

	private final List<Found> found = new ArrayList<>();

	private @Nullable String action;

	private int fired;

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
			if (item.leaf() && ((as != null) ? "trigger".equalsIgnoreCase(as) : about)) {
				this.found.add(new Found(item.attributes().key(), item.text(), item.words(), item.line()));
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

	private void list(Plain plain) {
		for (Node item = plain.node().getFirstChild(); item != null; item = item.getNext()) {
			Node first = item.getFirstChild();
			if (first instanceof Paragraph) {
				Line line = line(plain, SourceText.line(item));
				String text = line.words();
				String words = Wording.plain(first);
				add(new Found(null, text.isEmpty() ? words : text, words, line.number()), line);
			}
		}
		plain.take();
	}

	private static Line line(Plain plain, int number) {
		return plain.lines()
			.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElse(new Line("", number));
	}

	private void add(Found trigger, Line line) {
		if (!new AttributeFinder(new Warnings()).isText(line)) {
			this.found.add(trigger);
		}
	}

	private void table(TableText table, Plain plain) {
		int condition = table.column(CONDITION_COLUMN);
		if (condition < 0) {
			return;
		}
		int threshold = table.column(THRESHOLD_COLUMN);
		for (TableText.Row row : table.rows()) {
			String limit = (threshold == condition) ? "" : row.cell(threshold);
			String words = Wording.inOneLine(row.cell(condition) + " " + limit);
			if (!words.isEmpty()) {
				add(new Found(null, words, words, row.line()), line(plain, row.line()));
			}
		}
		plain.take();
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
	 */
	record Found(@Nullable String key, String text, String words, int line) {

		RollbackTrigger as(String chosen) {
			return new RollbackTrigger(chosen, this.text, TriggerRule.of(this.words), this.line);
		}

	}

}
