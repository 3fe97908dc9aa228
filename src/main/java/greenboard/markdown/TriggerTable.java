package greenboard.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import greenboard.source.TableText;
import greenboard.words.Wording;

/**
 * A table of conditions, whatever its columns are called: a sentence for each row, with
 * its threshold and its window.
 */
final class TriggerTable {

	private static final Pattern CONDITION = Pattern.compile(
			"\\b(?:triggers?|conditions?|metrics?|criteri(?:on|a)|indicators?|signals?|symptoms?|events?|scenarios?"
					+ "|situations?|problems?|issues?|alerts?|kpis?|checks?|if|when)\\b");

	/** Where no column is named after conditions, the first that is none of these. */
	private static final Pattern OTHER = Pattern
		.compile("^(?!$|#|(?:no|nr|id|number|owners?|who|actions?|responses?|severity|priority|level)\\b).*");

	private static final Pattern THRESHOLD = Pattern.compile("\\b(?:thresholds?|limits?|values?)\\b");

	private static final Pattern WINDOW = Pattern
		.compile("^(?:(?:time )?windows?|durations?|periods?|time ?frame|for|sustained)\\b");

	private static final Pattern PREPOSITION = Pattern.compile("^(?:for|over|within|in|during)\\b");

	private TriggerTable() {
	}

	/**
	 * What the rows say.
	 * @param table a table in a section about triggers
	 * @return the sentence of each row that has one
	 */
	static Map<TableText.Row, String> sentences(TableText table) {
		int named = table.column(CONDITION);
		int condition = (named >= 0) ? named : table.column(OTHER);
		int threshold = table.column(THRESHOLD);
		int window = table.column(WINDOW);
		Map<TableText.Row, String> sentences = new LinkedHashMap<>();
		for (TableText.Row row : table.rows()) {
			String limit = (threshold == condition) ? "" : row.cell(threshold);
			if (!row.cell(condition).isEmpty()) {
				sentences.put(row, Wording.inOneLine(row.cell(condition) + " " + limit + window(row.cell(window))));
			}
		}
		return sentences;
	}

	private static String window(String cell) {
		String words = Wording.normal(cell);
		if (words.isEmpty() || !Character.isLetterOrDigit(words.charAt(0))) {
			return "";
		}
		return PREPOSITION.matcher(words).find() ? " " + cell : " for " + cell;
	}

}
