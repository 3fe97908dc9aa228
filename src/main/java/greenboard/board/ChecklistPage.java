package greenboard.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.board.Filter.Show;
import greenboard.freezes.AnnouncedFreeze;
import greenboard.outline.Phase;
import greenboard.readiness.ShortestWay;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;

/**
 * The checklist of a deployment as its page shows it.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param rights what the reader may do
 * @param filter which items are shown
 * @param outlook why it stands where it stands
 * @param phases the checklist, phase by phase
 * @param rest what the filter leaves out and paper shows all the same
 * @param counts how many items each filter takes
 * @param choices the sections that it can be narrowed to
 * @param nextOpen the first item shown that is open, null when none is
 */
record ChecklistPage(Masthead mast, DeploymentHead head, Rights rights, Filter filter, Outlook outlook,
		List<PhasePart> phases, List<Row> rest, Map<Show, Long> counts, List<Choice> choices,
		@Nullable String nextOpen) {

	static ChecklistPage of(Board board, ShortestWay way, Filter wish, Rights rights, @Nullable PersonId reader) {
		Filter filter = wish.allowed(rights);
		List<PhasePart> phases = PhasePart.of(board, filter, (item) -> filter.show().takes(item, reader),
				rights.settle());
		return new ChecklistPage(Masthead.of(board.head()), board.head(), rights, filter, Outlook.of(board, way),
				phases, rest(board, phases), counts(board, filter, reader), choices(board.sections()),
				nextOpen(board, filter, reader));
	}

	/**
	 * The same checklist read in another way.
	 * @param show which items
	 * @param section only this section, null for all
	 * @param several whether items can be selected
	 * @return the address
	 */
	public String address(Show show, @Nullable UUID section, boolean several) {
		return new Filter(show, section, several).at(this.mast.place());
	}

	/**
	 * The freezes to come in which the target time lies.
	 * @return what to warn of, earliest first
	 */
	public List<AnnouncedFreeze> freezes() {
		return AnnouncedFreeze.inTheWay(this.head.standings(), this.head.targetAt());
	}

	/**
	 * Whether the filter leaves anything.
	 * @return true when no item is shown
	 */
	public boolean empty() {
		return this.phases.isEmpty();
	}

	private static List<Row> rest(Board board, List<PhasePart> phases) {
		Set<String> shown = phases.stream().flatMap(PhasePart::rows).map(Row::key).collect(Collectors.toSet());
		return board.allItems()
			.filter((item) -> !shown.contains(item.key()))
			.map((item) -> Row.of(item, false, List.of()))
			.toList();
	}

	/**
	 * The section that it is narrowed to.
	 * @return its title, null when all are shown
	 */
	public @Nullable String chosen() {
		return this.choices.stream()
			.filter((choice) -> choice.id().equals(this.filter.section()))
			.map(Choice::title)
			.findFirst()
			.orElse(null);
	}

	private static List<Choice> choices(List<BoardSection> sections) {
		return (sections.size() == 1) ? choices(sections.get(0).sections())
				: sections.stream()
					.filter((section) -> section.progress().total() > 0)
					.map((section) -> new Choice(section.id(), section.title()))
					.toList();
	}

	private static Map<Show, Long> counts(Board board, Filter filter, @Nullable PersonId reader) {
		Map<Show, Long> counts = new EnumMap<>(Show.class);
		for (Show show : Show.values()) {
			counts.put(show,
					filter.sections(board)
						.flatMap(BoardSection::allItems)
						.filter((item) -> item.leaf() && show.takes(item, reader))
						.count());
		}
		return counts;
	}

	private static @Nullable String nextOpen(Board board, Filter filter, @Nullable PersonId reader) {
		return filter.sections(board)
			.flatMap(BoardSection::allItems)
			.filter((item) -> filter.show().takes(item, reader))
			.filter((item) -> item.settable() && item.state() == Status.OPEN && item.phase() != Phase.ROLL_BACK)
			.map(BoardItem::key)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A section that the page can be narrowed to.
	 *
	 * @param id the section
	 * @param title its title
	 */
	record Choice(UUID id, String title) {

	}

}
