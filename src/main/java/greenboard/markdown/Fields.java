package greenboard.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import greenboard.outline.Outline.DeploymentField;
import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.TableText;
import greenboard.source.Warnings;
import greenboard.words.Wording;

/**
 * Reads "Name: value" lines: what a deployment is asked at its start, and what the
 * document says about itself. A line counts as such when its name stands in bold, or its
 * value is a blank.
 */
final class Fields {

	private static final Pattern FIELD = Pattern.compile("^(\\p{L}[\\p{L}\\p{N} /&'’().#-]{0,49}?) ?: *(.*)$");

	private static final Pattern SEVERAL = Pattern.compile(" +\\| +");

	private static final Pattern DEPLOYMENT = Pattern.compile(
			"(?:(?:actual|planned|scheduled|expected) )?(?:deployment|go[- ]live|target|release|launch|planned|scheduled|roll-?out|cut-?over)"
					+ "(?: start| end)? (?:date|time|window|version|environment|lead|manager|owner|coordinator|engineer|id|number)"
					+ "(?: ?(?:and|&|/) ?time)?|version to (?:deploy|release)|(?:version|build) (?:being |to be )?(?:deployed|released)"
					+ "|(?:target )?environment|approval authority|approved by|approver|change (?:request|ticket|number|id).*"
					+ "|rollback (?:version|lead)|artifact(?: digest)?|commit(?: hash)?|build number");

	private static final Pattern TEMPLATE = Pattern.compile(
			"(?:document |template |checklist )?(?:version|revision|owner|status|id)|(?:date )?prepared(?: by| date| on| for)?"
					+ "|authors?|created(?: by| on)?|creation date|date|(?:last )?(?:updated?|modified|reviewed|revised)(?: by| on| date)?"
					+ "|next review(?: date)?|review (?:date|cycle)|maintain(?:ed by|er)|project(?: name)?|product|application|system(?: name)?|classification");

	private static final Pattern NO_FIELD = Pattern.compile(
			".*\\b(?:scores?|total|points)\\b.*|signatures?|signed|name|title|comments?|notes?|role|phone|e-?mail");

	/** Longer values are sentences. */
	private static final int SHORT = 60;

	private final AttributeFinder finder;

	private final Map<String, String> metadata = new LinkedHashMap<>();

	private final Map<String, DeploymentField> deployment = new LinkedHashMap<>();

	Fields(Warnings warnings) {
		this.finder = new AttributeFinder(warnings);
	}

	/**
	 * Takes all fields out of a document.
	 * @param root the document
	 */
	void take(DraftSection root) {
		for (DraftSection section : root.all().toList()) {
			boolean asks = BlockKinds.of(section) == null && !RoleReader.signsOff(section);
			for (Plain plain : section.plain()) {
				TableText table = asks ? TableText.of(plain.node()) : null;
				if (table != null && table.header().size() == 2) {
					take(table, plain);
				}
				else if (mayHold(plain.node())) {
					take(plain, asks || plain.node() instanceof Paragraph);
				}
			}
		}
	}

	/**
	 * Whether lines of a block may be read as lines: code, quotes and tables may not.
	 * @param node any block
	 * @return true for paragraphs and lists
	 */
	static boolean mayHold(Node node) {
		return node instanceof Paragraph || node instanceof ListBlock || node instanceof ListItem;
	}

	private void take(Plain plain, boolean asks) {
		Set<Line> taken = new HashSet<>();
		boolean form = plain.node() instanceof Paragraph && plain.lines().stream().allMatch(Fields::isForm);
		for (Line line : plain.prose()) {
			boolean said = "field".equals(this.finder.ofLine(line).text("as"));
			boolean marked = form || said || line.named();
			List<Matcher> fields = Arrays.stream(SEVERAL.split(line.words())).map(FIELD::matcher).toList();
			if (fields.stream().allMatch((field) -> accepts(field, marked, asks, said))) {
				fields.forEach((field) -> put(field, line));
				taken.add(line);
			}
		}
		plain.lines().removeAll(taken);
	}

	/**
	 * Takes the fields of a table of names and values. A table with rows of any other
	 * kind, or with a field in its head, stays on the page as well.
	 * @param table a table of two columns
	 * @param plain the same table
	 */
	private void take(TableText table, Plain plain) {
		boolean all = !known(table.header().get(0));
		for (TableText.Row row : table.rows()) {
			Line line = plain.line(row.line());
			Matcher field = FIELD.matcher(row.cell(0).replaceAll(":$", "") + ": " + row.cell(1));
			boolean blank = row.cell(1).isEmpty() || Wording.hasBlank(row.cell(1));
			boolean said = "field".equals(this.finder.ofLine(line).text("as"));
			boolean accepted = field.matches() && (blank || said || known(Wording.normal(field.group(1))))
					&& accepts(field, true, blank, said);
			if (accepted) {
				put(field, line);
			}
			all &= accepted;
		}
		if (all) {
			plain.take();
		}
	}

	/**
	 * Whether a line of plain words is one of a form: a known name and a short value.
	 * @param line a line of a paragraph, all of whose lines must be so
	 * @return true for "Version: 1.0"
	 */
	private static boolean isForm(Line line) {
		Matcher field = FIELD.matcher(line.words());
		return field.matches() && field.group(2).length() <= SHORT && known(Wording.normal(field.group(1)));
	}

	private static boolean known(String name) {
		return TEMPLATE.matcher(name).matches() || DEPLOYMENT.matcher(name).matches();
	}

	private boolean accepts(Matcher field, boolean marked, boolean asks, boolean said) {
		if (!field.matches()) {
			return false;
		}
		String name = Wording.normal(field.group(1));
		boolean blank = Wording.hasBlank(field.group(2));
		if (NO_FIELD.matcher(name).matches() || !(marked || blank)) {
			return false;
		}
		if (TEMPLATE.matcher(name).matches()) {
			return !this.metadata.containsKey(camelCase(name));
		}
		return !this.deployment.containsKey(name) && (said || known(name) || (blank && asks));
	}

	private void put(Matcher field, Line line) {
		String name = Wording.normal(field.group(1));
		String value = Wording.BLANK.matcher(field.group(2)).replaceAll("").strip();
		if (TEMPLATE.matcher(name).matches()) {
			this.metadata.put(camelCase(name), value);
		}
		else {
			this.deployment.put(name,
					new DeploymentField(field.group(1).strip(), value.isEmpty() ? null : value, line.number()));
		}
	}

	private static String camelCase(String name) {
		StringBuilder key = new StringBuilder();
		for (String word : Wording.slug(name).split("-")) {
			key.append((key.length() == 0 || word.isEmpty()) ? word
					: word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		return key.toString();
	}

	Map<String, String> metadata() {
		return this.metadata;
	}

	List<DeploymentField> deploymentFields() {
		return List.copyOf(this.deployment.values());
	}

}
