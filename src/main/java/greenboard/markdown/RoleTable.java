package greenboard.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import greenboard.source.TableText;
import greenboard.words.RoleTitles;
import greenboard.words.Wording;

/**
 * A table in which people sign, whatever the order and the names of its columns.
 */
final class RoleTable {

	private static final Pattern TITLES = Pattern.compile("\\b(?:roles?|titles?|functions?|positions?)\\b");

	/** Where no column has titles, those who sign may stand under one of these. */
	private static final Pattern PARTIES = Pattern
		.compile("^$|^(?:approvers?|signator(?:y|ies)|signers?|teams?|stakeholders?|departments?|responsible"
				+ "|required|part(?:y|ies))\\b");

	private static final Pattern SIGNATURE = Pattern.compile("\\bsign(?:ature|ed|[- ]?off)?\\b|^approv(?:al|ed)\\b");

	private static final Pattern PERSON_OR_DATE = Pattern.compile("^(?:date|name)\\b");

	private RoleTable() {
	}

	/**
	 * The rows that name a role: from a column of titles that is filled in, else from one
	 * of parties that is.
	 * @param table a table
	 * @param signsOff whether its section is one in which people sign
	 * @return the cell with the title by row, empty when nobody signs here
	 */
	static Map<TableText.Row, String> titles(TableText table, boolean signsOff) {
		if (table.column(SIGNATURE) < 0 && !(signsOff && table.column(PERSON_OR_DATE) >= 0)) {
			return Map.of();
		}
		return Stream.of(TITLES, PARTIES)
			.flatMapToInt(table::columns)
			.mapToObj((column) -> titles(table, column))
			.filter((titles) -> !titles.isEmpty())
			.findFirst()
			.orElse(Map.of());
	}

	private static Map<TableText.Row, String> titles(TableText table, int column) {
		Map<TableText.Row, String> titles = new LinkedHashMap<>();
		for (TableText.Row row : table.rows()) {
			String cell = row.cell(column);
			if (!Wording.hasBlank(cell) && RoleTitles.title(cell) != null) {
				titles.put(row, cell);
			}
		}
		return titles;
	}

}
