package greenboard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import greenboard.words.Wording;

/**
 * A table as words.
 *
 * @param header the words of its head
 * @param rows its other rows
 */
public record TableText(List<String> header, List<Row> rows) {

	/**
	 * A row of a table.
	 *
	 * @param cells the words of its cells
	 * @param line where it stands
	 */
	public record Row(List<String> cells, int line) {

		/**
		 * The words of one cell.
		 * @param column which, from 0; below 0 for none
		 * @return its words, empty where the row has no such cell
		 */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

	/**
	 * The table that a node is.
	 * @param node any block
	 * @return its words, null when it is no table
	 */
	public static @Nullable TableText of(Node node) {
		if (!(node instanceof TableBlock)) {
			return null;
		}
		List<Row> rows = new ArrayList<>();
		for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
			for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
				rows.add(row(row));
			}
		}
		List<String> header = rows.get(0).cells().stream().map(Wording::normal).toList();
		return new TableText(header, rows.subList(1, rows.size()));
	}

	private static Row row(Node row) {
		List<String> cells = new ArrayList<>();
		for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
			cells.add(Wording.withoutEmoji(Wording.plain(cell)));
		}
		return new Row(cells, SourceText.line(row));
	}

	/**
	 * The first column whose head says something.
	 * @param words what to look for
	 * @return the column from 0, -1 when no head says it
	 */
	public int column(Pattern words) {
		return columns(words).findFirst().orElse(-1);
	}

	/**
	 * All columns whose head says something.
	 * @param words what to look for
	 * @return the columns from 0, from left to right
	 */
	public IntStream columns(Pattern words) {
		return IntStream.range(0, this.header.size()).filter((i) -> words.matcher(this.header.get(i)).find());
	}

}
