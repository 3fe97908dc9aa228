package greenboard.day;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.board.Masthead;
import greenboard.board.Rights;
import greenboard.board.Row;
import greenboard.outline.Phase;
import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.register.BoardItem;
import greenboard.register.BoardSection;
import greenboard.register.DeploymentHead;

/**
 * A pause point: a card of a section that a team goes through together.
 *
 * @param mast what stands on top
 * @param head the deployment
 * @param rights what the reader may do
 * @param view which card, and how
 * @param two whether reader and doer have to differ here
 * @param title the section's title, null while none is chosen
 * @param number the card's number, from 1
 * @param cards how many cards the section has
 * @param lines the items of the card
 * @param choices the sections that can be gone through
 * @param countdown how far it is to the target time
 */
record PausePage(Masthead mast, DeploymentHead head, Rights rights, PauseView view, boolean two, @Nullable String title,
		int number, int cards, List<Line> lines, List<Choice> choices, Countdown countdown) {

	/** What is worked on the day comes first. */
	private static final List<Phase> ORDER = List.of(Phase.DEPLOY, Phase.VERIFY, Phase.PREPARE, Phase.ROLL_BACK);

	/**
	 * One item of a card.
	 *
	 * @param number its number on the card
	 * @param row the item
	 * @param reading who read it out, null for nobody
	 * @param current whether it is the one to be done now
	 */
	record Line(int number, Row row, @Nullable Reading reading, boolean current) {

		/**
		 * Whether something is still to be done.
		 * @return true while it is open
		 */
		public boolean open() {
			return this.row.state() == Status.OPEN;
		}

	}

	/**
	 * A section that can be gone through.
	 *
	 * @param id its id
	 * @param title its title
	 * @param items how many items it has
	 * @param open how many of them are open
	 */
	record Choice(UUID id, String title, int items, long open) {
	}

	static PausePage of(Board board, PauseView view, Rights rights, List<Reading> readings, boolean two, Instant now) {
		DeploymentHead head = board.head();
		BoardSection section = (view.section() != null) ? board.section(view.section()).orElse(null) : null;
		List<List<BoardItem>> cards = (section != null) ? Cards.of(items(section)) : List.of();
		int number = number(cards, view.card());
		List<BoardItem> card = cards.isEmpty() ? List.of() : cards.get(number - 1);
		return new PausePage(Masthead.of(head), head, rights, view, two && view.chosen() == Way.READ_DO,
				(section != null) ? section.title() : null, number, cards.size(),
				lines(card, readings, rights, view.chosen()), choices(board), new Countdown(now, head.targetAt()));
	}

	private static List<BoardItem> items(BoardSection section) {
		return section.withSections()
			.flatMap(BoardSection::allItems)
			.filter((item) -> item.settable() && item.phase() != Phase.ROLL_BACK)
			.toList();
	}

	private static int number(List<List<BoardItem>> cards, @Nullable Integer wish) {
		if (wish != null) {
			return Math.max(1, Math.min(wish, cards.size()));
		}
		return IntStream.rangeClosed(1, cards.size())
			.filter((number) -> cards.get(number - 1).stream().anyMatch((item) -> item.state() == Status.OPEN))
			.findFirst()
			.orElse(1);
	}

	private static List<Line> lines(List<BoardItem> card, List<Reading> readings, Rights rights, Way way) {
		Map<String, Reading> read = readings.stream().collect(Collectors.toMap(Reading::key, Function.identity()));
		String current = card.stream()
			.filter((item) -> way == Way.READ_DO && item.state() == Status.OPEN)
			.map(BoardItem::key)
			.findFirst()
			.orElse("");
		return IntStream.range(0, card.size())
			.mapToObj((index) -> new Line(index + 1, Row.of(card.get(index), rights.settle(), List.of()),
					read.get(card.get(index).key()), card.get(index).key().equals(current)))
			.toList();
	}

	private static List<Choice> choices(Board board) {
		return board.allSections()
			.filter((section) -> !section.items().isEmpty() && !items(section).isEmpty())
			.sorted(Comparator.comparing((section) -> ORDER.indexOf(section.phase())))
			.map((section) -> new Choice(section.id(), section.title(), items(section).size(),
					items(section).stream().filter((item) -> item.state() == Status.OPEN).count()))
			.toList();
	}

	/**
	 * How many items of the card are open.
	 * @return the number
	 */
	public long open() {
		return this.lines.stream().filter(Line::open).count();
	}

	/**
	 * Whether somebody read an item out themselves, so that another one has to confirm
	 * it.
	 * @param line the item
	 * @param person who
	 * @return true for the reader, where two are asked for
	 */
	public boolean own(Line line, @Nullable PersonId person) {
		return this.two && line.reading() != null && line.reading().reader().equals(person);
	}

	/**
	 * The same in the other way.
	 * @param way the way
	 * @return the address
	 */
	public String in(Way way) {
		return this.view.in(way).at(this.mast.place());
	}

	/**
	 * Another card.
	 * @param number its number
	 * @return the address
	 */
	public String card(int number) {
		return this.view.on(number).at(this.mast.place());
	}

	/**
	 * The same for a projector, or not.
	 * @param large whether it is large
	 * @return the address
	 */
	public String large(boolean large) {
		return this.view.large(large).at(this.mast.place());
	}

	/**
	 * Another section.
	 * @param section its id
	 * @return the address
	 */
	public String of(UUID section) {
		return this.view.of(section).at(this.mast.place());
	}

}
