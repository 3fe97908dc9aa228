package greenboard.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.timetable.Timed;

/**
 * A section of a deployment's checklist.
 *
 * @param id its id
 * @param title its title, plain text
 * @param level the heading's level
 * @param phase when it is worked
 * @param category what the score weighs it under, null for nothing
 * @param optional whether it can be left out as a whole
 * @param offset when it is worked, relative to the target time
 * @param notes its plain text, Markdown
 * @param blocks its contacts, references, commands and the like
 * @param line where it stands in the template's source
 * @param progress how far its leaves are, those of the sections inside it too
 * @param items its items
 * @param sections the sections inside it
 */
public record BoardSection(UUID id, String title, int level, Phase phase, @Nullable String category, boolean optional,
		Outline.@Nullable Offset offset, String notes, List<Outline.Block> blocks, int line, Progress progress,
		List<BoardItem> items, List<BoardSection> sections) {

	/**
	 * This section and all inside it.
	 * @return the sections in the order of the document
	 */
	public Stream<BoardSection> withSections() {
		return Stream.concat(Stream.of(this), this.sections.stream().flatMap(BoardSection::withSections));
	}

	/**
	 * The section's own items with those below them.
	 * @return the items in the order of the document
	 */
	public Stream<BoardItem> allItems() {
		return this.items.stream().flatMap(BoardItem::withItems);
	}

	/**
	 * How far the section's own leaves are that people settle.
	 * @return their progress, without the sections inside it
	 */
	public Progress own() {
		return allItems().filter(BoardItem::settable)
			.map((item) -> Progress.of(item.state()))
			.reduce(Progress.NONE, Progress::plus);
	}

	Timed timed() {
		return new Timed(this.id, this.title, this.phase, this.offset, !this.items.isEmpty(),
				this.sections.stream().map(BoardSection::timed).toList());
	}

	BoardSection with(Progress progress, List<BoardItem> items, List<BoardSection> sections) {
		return new BoardSection(this.id, this.title, this.level, this.phase, this.category, this.optional, this.offset,
				this.notes, this.blocks, this.line, progress, items, sections);
	}

}
