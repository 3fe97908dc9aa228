package greenboard.followup;

import java.util.List;
import java.util.stream.Stream;

import greenboard.board.Lamp;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.outline.Phase;
import greenboard.register.Board;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;
import greenboard.register.Progress;
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
	 * @param progress its leaves, those of the sections inside it too
	 */
	record Part(String id, String title, Lamp lamp, Progress progress) {

		static Part of(BoardSection section) {
			return new Part(section.id().toString(), section.title(), Lamp.of(section.progress()), section.progress());
		}

	}

	static AfterPage of(Board board, Rights rights, List<SuccessCriterion> criteria, List<Note> notes) {
		return new AfterPage(Masthead.of(board.head()), board.head(), rights,
				board.sections().stream().flatMap(AfterPage::afterwards).map(Part::of).toList(),
				Stream
					.concat(criteria.stream().map(CriterionLine::of),
							board.sections().stream().flatMap((section) -> entries(section, false)))
					.toList(),
				notes);
	}

	private static Stream<BoardSection> afterwards(BoardSection section) {
		return (section.phase() == Phase.VERIFY) ? Stream.of(section).filter((part) -> part.progress().total() > 0)
				: section.sections().stream().flatMap(AfterPage::afterwards);
	}

	/** Entries of the checklist by which its success is told. */
	private static Stream<CriterionLine> entries(BoardSection section, boolean announced) {
		boolean criteria = announced || CriteriaRules.announcedBy(section.title());
		Stream<CriterionLine> own = criteria ? section.allItems()
			.filter((item) -> item.settable() && item.phase() == Phase.VERIFY)
			.map((item) -> CriterionLine.of(item, section.title())) : Stream.empty();
		return Stream.concat(own, section.sections().stream().flatMap((inner) -> entries(inner, criteria)));
	}

	/**
	 * Whether the criteria come from more than one section, so that each has to say
	 * which.
	 * @return true for more than one
	 */
	public boolean severalSections() {
		return this.criteria.stream().map(CriterionLine::section).distinct().count() > 1;
	}

	/**
	 * Who has to sign before it is closed as done.
	 * @return what is missing of the sign-offs
	 */
	public List<Blocker> missing() {
		return this.head.open() ? this.head.standings().closing() : List.of();
	}

}
