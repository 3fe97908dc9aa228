package greenboard.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import greenboard.register.Board;
import greenboard.register.BoardItem;

/**
 * The links that show that items hold.
 */
final class EvidenceFile {

	private EvidenceFile() {
	}

	static List<Map<String, Object>> of(Board board) {
		return board.allItems().flatMap(EvidenceFile::of).toList();
	}

	private static Stream<Map<String, Object>> of(BoardItem item) {
		return item.evidence()
			.stream()
			.map((link) -> Map.of("item", item.key(), "url", link.url(), "title", link.title(), "by", link.addedBy(),
					"at", link.addedAt().toString()));
	}

}
