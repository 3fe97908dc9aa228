package greenboard.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import greenboard.source.Line;
import greenboard.source.Plain;
import greenboard.source.TableText;
import greenboard.source.Warnings;
import greenboard.words.Wording;

/**
 * Reads categories and their weights from lines such as "Security (30%): ___/30 points",
 * from lines such as "Security: 30%" under a heading about weights, and from tables.
 */
final class CategoryReader {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private static final Pattern MARKED = Pattern.compile("^(\\p{L}[^:(\\[]{0,59}?) *[(\\[] *(?:weight:? *)?"
			+ "(\\d{1,3}(?:[.,]\\d{1,3})?) *(?:%|points?|pts) *[)\\]] *:? *(.*)$");

	private static final Pattern POINTS = Pattern.compile("^$|_{2,}|/ *\\d+|\\b\\d* *(?:points?|pts)\\b");

	private static final Pattern LISTED = Pattern
		.compile("^(\\p{L}[^:=(\\[]{0,59}?) *(?:[:=]| - ) *(\\d{1,3}(?:[.,]\\d{1,3})?) *(?:%|points?|pts)$");

	private static final Pattern ABOUT_WEIGHTS = Pattern
		.compile("\\b(?:scor(?:e|es|ing)|weights?|weighting|categor(?:y|ies))\\b");

	private static final Pattern SUM = Pattern.compile("^(?:grand |overall )?(?:total|sum|overall|score)\\b.*");

	private static final Pattern NAME_COLUMN = Pattern.compile("^(?:categor(?:y|ies)|areas?|sections?|domain)$");

	private static final Pattern WEIGHT_COLUMN = Pattern
		.compile("^(?:weight.*|max(?:imum)?(?: points| score)?|%|share)$");

	private final Warnings warnings;

	CategoryReader(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * Takes the first group of weights out of a document.
	 * @param root the document
	 * @param counts whether they count, so that a wrong sum is worth a warning
	 * @return names and weights in the order of the source, empty where there are none
	 */
	Map<String, BigDecimal> take(DraftSection root, boolean counts) {
		for (DraftSection section : root.all().toList()) {
			for (Plain plain : section.plain()) {
				Map<String, BigDecimal> found = take(plain,
						ABOUT_WEIGHTS.matcher(Wording.normal(section.title())).find());
				if (!found.isEmpty()) {
					dropSums(section);
					warnOfTheSum(found, counts ? section.line() : -1);
					return found;
				}
			}
		}
		return Map.of();
	}

	private Map<String, BigDecimal> take(Plain plain, boolean aboutWeights) {
		TableText table = TableText.of(plain.node());
		Map<String, BigDecimal> found = new LinkedHashMap<>();
		List<Line> taken = new ArrayList<>();
		if (table != null) {
			rows(table, found);
			taken.addAll(plain.lines());
		}
		else if (Fields.mayHold(plain.node())) {
			for (Line line : plain.lines()) {
				if (put(found, weighted(line.words(), aboutWeights))) {
					taken.add(line);
				}
			}
		}
		if (found.size() < 2) {
			return Map.of();
		}
		plain.lines().removeAll(taken);
		return found;
	}

	private static void rows(TableText table, Map<String, BigDecimal> found) {
		int name = table.column(NAME_COLUMN);
		int weight = table.column(WEIGHT_COLUMN);
		if (name < 0 || weight < 0) {
			return;
		}
		for (TableText.Row row : table.rows()) {
			BigDecimal number = Attributes.decimal(row.cell(weight));
			if (number != null && number.signum() > 0 && !SUM.matcher(Wording.normal(row.cell(name))).matches()) {
				found.putIfAbsent(row.cell(name), number);
			}
		}
	}

	private static boolean put(Map<String, BigDecimal> found, @Nullable Matcher weighted) {
		if (weighted == null) {
			return false;
		}
		BigDecimal weight = Attributes.decimal(weighted.group(2));
		String name = weighted.group(1).strip();
		if (weight == null || weight.signum() == 0 || SUM.matcher(Wording.normal(name)).matches()) {
			return false;
		}
		return found.putIfAbsent(name, weight) == null;
	}

	private static @Nullable Matcher weighted(String words, boolean aboutWeights) {
		Matcher marked = MARKED.matcher(words);
		if (marked.matches() && (aboutWeights || POINTS.matcher(marked.group(3)).find())) {
			return marked;
		}
		Matcher listed = LISTED.matcher(words);
		return (aboutWeights && listed.matches()) ? listed : null;
	}

	private void warnOfTheSum(Map<String, BigDecimal> found, int line) {
		BigDecimal sum = found.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (line >= 0 && sum.compareTo(ALL) != 0) {
			this.warnings.add(line, "The weights of the categories add up to " + sum.toPlainString()
					+ "; they must add up to 100 before the template is published.");
		}
	}

	/**
	 * The line in which people would write the sum; Greenboard calculates it.
	 * @param section where the weights stand
	 */
	private static void dropSums(DraftSection section) {
		for (Plain plain : section.plain()) {
			if (Fields.mayHold(plain.node())) {
				plain.lines()
					.removeIf((line) -> SUM.matcher(Wording.normal(line.words())).matches()
							&& POINTS.matcher(line.words()).find() && !line.words().isEmpty());
			}
		}
	}

}
