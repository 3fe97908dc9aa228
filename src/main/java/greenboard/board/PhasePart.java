package greenboard.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.prose.Prose;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;

/**
 * The sections of one phase, in the order of the document.
 *
 * @param phase the phase
 * @param sections its sections, each before those inside it
 */
record PhasePart(Phase phase, List<SectionPart> sections) {

	static List<PhasePart> of(Board board, Filter filter, Predicate<BoardItem> taken, boolean settle) {
		Layer layer = new Layer(board.head().targetAt(), board.head().zone(), filter,
				filter.sections(board).map(BoardSection::id).collect(Collectors.toSet()), taken, settle);
		List<SectionPart> all = board.sections()
			.stream()
			.flatMap((section) -> layer.parts(section, null, 0).stream())
			.toList();
		return Arrays.stream(Phase.values())
			.map((phase) -> new PhasePart(phase, all.stream().filter((part) -> part.phase() == phase).toList()))
			.filter((part) -> !part.sections().isEmpty())
			.toList();
	}

	/**
	 * The sections that the side index names.
	 * @return those at the top
	 */
	public List<SectionPart> top() {
		return this.sections.stream().filter((section) -> section.depth() == 0).toList();
	}

	Stream<Row> rows() {
		return this.sections.stream().flatMap((section) -> section.rows().stream()).flatMap(Row::withRows);
	}

	/**
	 * Whether it is worked only after a rollback was decided.
	 * @return true for the steps of a rollback
	 */
	public boolean closed() {
		return this.phase == Phase.ROLL_BACK;
	}

	private record Layer(Instant target, ZoneId zone, Filter filter, Set<UUID> wanted, Predicate<BoardItem> taken,
			boolean settle) {

		List<SectionPart> parts(BoardSection section, @Nullable BoardSection around, int depth) {
			boolean within = around != null && around.phase() == section.phase();
			int own = within ? depth : 0;
			List<Row> rows = rows(section.items());
			List<SectionPart> inner = section.sections()
				.stream()
				.flatMap((part) -> parts(part, section, own + 1).stream())
				.toList();
			if (rows.isEmpty() && inner.stream().noneMatch((part) -> part.phase() == section.phase())) {
				return inner;
			}
			List<SectionPart> parts = new ArrayList<>();
			parts.add(new SectionPart(section.id().toString(), section.title(),
					(around != null && !within) ? around.title() : null, own, section.phase(), section.optional(),
					Timing.of(section.offset(), this.target, this.zone), section.progress(),
					this.filter.narrow() ? "" : Prose.html(section.notes()), rows));
			parts.addAll(inner);
			return parts;
		}

		private List<Row> rows(List<BoardItem> items) {
			return items.stream().flatMap(this::row).toList();
		}

		private Stream<Row> row(BoardItem item) {
			List<Row> below = rows(item.items());
			boolean wanted = this.wanted.contains(item.sectionId()) && this.taken.test(item);
			return (wanted || !below.isEmpty()) ? Stream.of(Row.of(item, this.settle, below)) : Stream.empty();
		}

	}

}
