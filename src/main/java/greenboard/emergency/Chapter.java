package greenboard.emergency;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.board.Row;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Block;
import greenboard.outline.Phase;
import greenboard.prose.Prose;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;

/**
 * A section, of a deployment's checklist or of a template's.
 *
 * @param titles its title behind those of the sections around it, the outermost first
 * @param notes its plain text, Markdown
 * @param blocks its contacts, commands and the like
 * @param entries its items
 */
record Chapter(List<String> titles, String notes, List<Block> blocks, List<Entry> entries) {

	/**
	 * An item.
	 *
	 * @param phase when it is worked
	 * @param html its words, safe HTML
	 * @param row its line on the board, null in a template
	 * @param entries the items below it
	 */
	record Entry(Phase phase, String html, @Nullable Row row, List<Entry> entries) {

		static Entry of(BoardItem item) {
			return new Entry(item.phase(), Prose.inline(item.text()), row(item), List.of());
		}

		private static Row row(BoardItem item) {
			return Row.of(item, false, item.items().stream().map(Entry::row).toList());
		}

		static Entry of(Outline.Item item) {
			return new Entry(item.phase(), Prose.inline(item.text()), null,
					item.items().stream().map(Entry::of).toList());
		}

	}

	static Stream<Chapter> of(List<String> above, BoardSection section) {
		List<String> titles = Stream.concat(above.stream(), Stream.of(section.title())).toList();
		return Stream.concat(
				Stream.of(new Chapter(titles, section.notes(), section.blocks(),
						section.items().stream().map(Entry::of).toList())),
				section.sections().stream().flatMap((inner) -> of(titles, inner)));
	}

	static Stream<Chapter> of(List<String> above, Outline.Section section) {
		List<String> titles = Stream.concat(above.stream(), Stream.of(section.title())).toList();
		return Stream.concat(
				Stream.of(new Chapter(titles, section.notes(), section.blocks(),
						section.items().stream().map(Entry::of).toList())),
				section.sections().stream().flatMap((inner) -> of(titles, inner)));
	}

	/**
	 * Its own title.
	 * @return plain text
	 */
	public String title() {
		return this.titles.get(this.titles.size() - 1);
	}

	boolean says() {
		return this.titles.stream().anyMatch(EmergencyWords::says);
	}

	List<Entry> worked() {
		return this.entries.stream()
			.filter((entry) -> this.titles.stream().anyMatch((title) -> EmergencyWords.works(title, entry.phase())))
			.toList();
	}

}
