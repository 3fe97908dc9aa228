package greenboard.followup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.board.Lamp;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;
import greenboard.register.Progress;
import greenboard.timetable.Timetable;
import greenboard.verdict.Blocker;
import greenboard.words.CriteriaRules;

/**
 * How a deployment does since it is out.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param rights what the reader may do
 * @param parts the sections that are worked once it is deployed
 * @param criteria by what its success is told
 * @param notes what was noticed
 */
record AfterPage(Masthead mast, DeploymentHead head, Rights rights, List<Part> parts, List<CriterionLine> criteria,
		List<Note> notes) {

	/**
	 * A section that is worked once it is deployed.
	 *
	 * @param id its id
	 * @param title its title, plain text
	 * @param lamp its lamp
	 * @param progress its leaves
	 * @param due when it has to be done, null when nothing says so
	 */
	record Part(String id, String title, Lamp lamp, Progress progress, @Nullable Due due) {

		static Part of(BoardSection section, Progress progress, @Nullable Due due) {
			return new Part(section.id().toString(), section.title(), Lamp.of(progress), progress, due);
		}

	}

	static AfterPage of(Board board, Rights rights, List<SuccessCriterion> criteria, List<Note> notes, Instant now) {
		Reading reading = new Reading(board.timetable(), now);
		return new AfterPage(Masthead.of(board.head()), board.head(), rights,
				board.sections().stream().flatMap(reading::afterwards).toList(),
				Stream
					.concat(criteria.stream().map(CriterionLine::of),
							board.sections().stream().flatMap((section) -> reading.entries(section, false)))
					.toList(),
				notes);
	}

	/**
	 * Whether the criteria come from more than one section, so that each has to say
	 * which.
	 * @return true for more than one
	 */
	public boolean severalSections() {
		return this.criteria.stream().map(CriterionLine::section).distinct().count() > 1;
	}

	/** Reads what comes afterwards, and when. */
	private record Reading(Timetable table, Instant now) {

		/** A section whose inner sections have times of their own is told in parts. */
		Stream<Part> afterwards(BoardSection section) {
			if (section.phase() != Phase.VERIFY) {
				return section.sections().stream().flatMap(this::afterwards);
			}
			boolean split = section.sections()
				.stream()
				.flatMap(BoardSection::withSections)
				.anyMatch((inner) -> inner.offset() != null);
			Progress progress = split ? section.own() : section.progress();
			Stream<Part> own = Stream.of(section)
				.filter((part) -> progress.total() > 0)
				.map((part) -> Part.of(part, progress,
						due(split ? Stream.of(section) : section.withSections(), progress.open())));
			return split ? Stream.concat(own, section.sections().stream().flatMap(this::afterwards)) : own;
		}

		/** Entries of the checklist by which its success is told. */
		Stream<CriterionLine> entries(BoardSection section, boolean announced) {
			boolean criteria = announced || CriteriaRules.announcedBy(section.title());
			Stream<CriterionLine> own = criteria ? section.allItems()
				.filter((item) -> item.settable() && item.phase() == Phase.VERIFY)
				.map((item) -> CriterionLine.of(item, section.title(),
						due(Stream.of(section), (item.state() == Status.OPEN) ? 1 : 0)))
					: Stream.empty();
			return Stream.concat(own, section.sections().stream().flatMap((inner) -> entries(inner, criteria)));
		}

		private @Nullable Due due(Stream<BoardSection> sections, int open) {
			return sections.map((one) -> Due.of(this.table, one.id(), open, this.now))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * Who has to sign before it is closed as done.
	 * @return what is missing of the sign-offs
	 */
	public List<Blocker> missing() {
		return this.head.open() ? this.head.standings().closing() : List.of();
	}

}
