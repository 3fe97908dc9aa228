package greenboard.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.prose.Prose;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;

/**
 * A section of a checklist as it is printed.
 *
 * @param title its title
 * @param phase when it is worked
 * @param lines its items, those below others too
 */
record SheetSection(String title, Phase phase, List<Line> lines) {

	/**
	 * An item as it is printed.
	 *
	 * @param key its key
	 * @param text its words, plain text
	 * @param depth how many items it stands below
	 * @param critical whether it is critical
	 * @param linked whether it follows another record
	 * @param state its state
	 * @param by who gave it its state
	 * @param at when
	 * @param owner who it is assigned to
	 * @param note its note or the reason for its state
	 * @param waivedUntil the waiver's last day
	 * @param control what limits the damage meanwhile
	 * @param evidence titles and addresses of the links that show that it holds
	 */
	record Line(String key, String text, int depth, boolean critical, boolean linked, Status state, @Nullable String by,
			@Nullable Instant at, @Nullable String owner, @Nullable String note, @Nullable LocalDate waivedUntil,
			@Nullable String control, List<String> evidence) {

		static Line of(BoardItem item, int depth) {
			BoardItem.Doer doer = item.settledBy();
			return new Line(item.key(), Prose.plain(item.text()), depth, item.critical(), item.linked() != null,
					item.state(), (doer != null) ? doer.name() : null, item.settledAt(),
					(item.owner() != null) ? item.owner().name() : null, item.note(), item.waivedUntil(),
					item.control(), item.evidence().stream().map((link) -> link.title() + ": " + link.url()).toList());
		}

	}

	static SheetSection of(BoardSection section) {
		List<Line> lines = new ArrayList<>();
		section.items().forEach((item) -> add(item, 0, lines));
		return new SheetSection(section.title(), section.phase(), List.copyOf(lines));
	}

	private static void add(BoardItem item, int depth, List<Line> lines) {
		lines.add(Line.of(item, depth));
		item.items().forEach((below) -> add(below, depth + 1, lines));
	}

}
