package greenboard.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.readiness.Exact;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.WeightedCategory;
import greenboard.register.Board;
import greenboard.register.BoardItem;

/**
 * What a score was computed from, so that anybody can compute it again. Numbers of the
 * score are texts, which no reader rounds.
 */
final class ScoreFile {

	private ScoreFile() {
	}

	static Map<String, Object> of(Board board) {
		Scheme scheme = board.head().scheme();
		Readiness readiness = board.assessment().readiness();
		Band band = readiness.band();
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("type", "greenboard/score/1");
		file.put("formula", Readiness.FORMULA);
		file.put("scheme", Map.of("categories", scheme.categories().stream().map(ScoreFile::category).toList(), "bands",
				scheme.bands().stream().map(ScoreFile::band).toList()));
		file.put("items", items(board, scheme));
		file.put("score", shown(readiness.floor()));
		file.put("ceiling", shown(readiness.ceiling()));
		file.put("band", (band != null) ? band.name() : null);
		file.put("verdict", board.assessment().verdict().name());
		return file;
	}

	private static List<Map<String, Object>> items(Board board, Scheme scheme) {
		return board.allItems()
			.filter(BoardItem::counts)
			.map((item) -> item(item, scheme.weighted() ? item.weight() : BigDecimal.ONE))
			.toList();
	}

	private static Map<String, Object> item(BoardItem item, BigDecimal weight) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("key", item.key());
		row.put("category", item.category());
		row.put("weight", weight.toPlainString());
		row.put("critical", item.critical());
		row.put("optional", item.optional());
		row.put("state", item.state().name());
		return row;
	}

	private static Map<String, Object> category(WeightedCategory category) {
		return Map.of("name", category.name(), "weight", category.weight().toPlainString());
	}

	private static Map<String, Object> band(Band band) {
		return Map.of("name", band.name(), "from", band.from().toPlainString(), "go", band.go(), "text", band.text());
	}

	static @Nullable String shown(@Nullable BigFraction number) {
		return (number != null) ? Exact.shown(number).toPlainString() : null;
	}

}
