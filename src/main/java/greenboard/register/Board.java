package greenboard.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import greenboard.timetable.Timetable;
import greenboard.verdict.Assessment;

/**
 * A deployment with its whole checklist.
 *
 * @param head what stands above it
 * @param assessment the verdict with all blockers
 * @param sections the top-level sections in the order of the document
 */
public record Board(DeploymentHead head, Assessment assessment, List<BoardSection> sections) {

	/**
	 * All sections, each before those inside it.
	 * @return the sections in the order of the document
	 */
	public Stream<BoardSection> allSections() {
		return this.sections.stream().flatMap(BoardSection::withSections);
	}

	/**
	 * All items, each before those below it.
	 * @return the items in the order of the document
	 */
	public Stream<BoardItem> allItems() {
		return allSections().flatMap(BoardSection::allItems);
	}

	/**
	 * What of it is worked when.
	 * @return the timetable around the target time, by the calendar of its zone
	 */
	public Timetable timetable() {
		return Timetable.of(this.sections.stream().map(BoardSection::timed).toList(), this.head.targetAt(),
				this.head.zone());
	}

	/**
	 * A section.
	 * @param id its id
	 * @return the section, when there is one
	 */
	public Optional<BoardSection> section(UUID id) {
		return allSections().filter((section) -> section.id().equals(id)).findFirst();
	}

}
