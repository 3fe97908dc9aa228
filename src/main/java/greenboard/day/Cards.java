package greenboard.day;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals items out to cards that a team goes through in one breath: five to nine on each,
 * as even as can be, in their order.
 */
final class Cards {

	/** The most that a card holds. */
	static final int MOST = 9;

	private Cards() {
	}

	/**
	 * Deals items out.
	 * @param items the items in order
	 * @param <T> what an item is
	 * @return the cards; a single one for nine and fewer, none for none
	 */
	static <T> List<List<T>> of(List<T> items) {
		List<List<T>> cards = new ArrayList<>();
		int count = (items.size() + MOST - 1) / MOST;
		for (int card = 0; card < count; card++) {
			cards.add(List.copyOf(items.subList(card * items.size() / count, (card + 1) * items.size() / count)));
		}
		return List.copyOf(cards);
	}

}
