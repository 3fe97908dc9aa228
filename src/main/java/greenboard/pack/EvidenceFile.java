package greenboard.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import greenboard.register.Board;
import greenboard.register.BoardItem;

/**
 * The links and files that show that items hold.
 */
final class EvidenceFile {

	private EvidenceFile() {
	}

	static List<Map<String, Object>> of(Board board) {
		return board.allItems().flatMap(EvidenceFile::of).toList();
	}

	private static Stream<Map<String, Object>> of(BoardItem item) {
		return item.evidence().stream().map((one) -> row(item, one));
	}

	private static Map<String, Object> row(BoardItem item, BoardItem.Evidence one) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("item", item.key());
		row.put("title", one.title());
		row.put("by", one.addedBy());
		row.put("at", one.addedAt().toString());
		BoardItem.File file = one.file();
		if (file == null) {
			row.put("url", one.url());
		}
		else {
			row.put("name", file.name());
			row.put("mediaType", file.mediaType());
			row.put("size", file.size());
			row.put("sha256", file.sha256());
		}
		return row;
	}

}
