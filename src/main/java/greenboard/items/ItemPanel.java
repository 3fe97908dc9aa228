package greenboard.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import greenboard.accounts.Actor;
import greenboard.accounts.PersonSummary;
import greenboard.acts.FileSize;
import greenboard.board.HistoryLine;
import greenboard.board.Rights;
import greenboard.prose.Prose;
import greenboard.readiness.CategoryScore;
import greenboard.readiness.Exact;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.ItemPage;
import greenboard.register.ItemRequest;
import greenboard.verdict.Tallies;

/**
 * Everything about one item, opened below its row or on a page of its own.
 *
 * @param place the item's page, from the root of the application
 * @param item the item
 * @param details what the checklist says below it, safe HTML
 * @param note its note, safe HTML
 * @param points what it brings to the score, null when it does not count
 * @param requests what second people were asked and have answered, newest first
 * @param history what happened to it, newest first
 * @param people who it can be assigned to
 * @param rights what the reader may do
 * @param most how large a file may be
 * @param reader the reader's id, which may not answer their own request
 */
record ItemPanel(String place, BoardItem item, String details, @Nullable String note, @Nullable BigDecimal points,
		List<ItemRequest> requests, List<HistoryLine> history, List<PersonSummary> people, Rights rights, DataSize most,
		@Nullable UUID reader) {

	static ItemPanel of(ItemPage page, List<HistoryLine> history, List<PersonSummary> people, DataSize most,
			Actor actor) {
		BoardItem item = page.item();
		return new ItemPanel(page.head().id().place() + "/items/" + item.key(), item, Prose.html(item.details()),
				(item.note() != null) ? Prose.html(item.note()) : null, points(page),
				page.requests().stream().filter((request) -> request.answer() != null).toList(), history, people,
				Rights.of(page.head(), actor), most, actor.id());
	}

	/**
	 * Whether the reader can give it a state here.
	 * @return false for parents, for items that follow a record and without the right
	 */
	public boolean settles() {
		return this.rights.settle() && this.item.settable() && this.item.state() != Status.WAIVED;
	}

	/**
	 * Whether the reader can ask for a waiver.
	 * @return true for a critical item that is open or has failed, while nobody has asked
	 */
	public boolean asks() {
		return this.rights.ask() && this.item.critical() && this.item.request() == null
				&& (this.item.state() == Status.OPEN || this.item.state() == Status.FAILED);
	}

	/**
	 * Whether the reader asked for what is open.
	 * @return true when they may withdraw it and nobody else
	 */
	public boolean asked() {
		return this.item.request() != null && this.reader != null
				&& this.reader.equals(this.item.request().askedById());
	}

	/**
	 * How large a file may be.
	 * @return the size for people
	 */
	public String limit() {
		return FileSize.words(this.most.toBytes());
	}

	private static @Nullable BigDecimal points(ItemPage page) {
		BoardItem item = page.item();
		String place = Tallies.place(page.head().scheme(), item.category());
		if (!item.counts() || place == null || item.state() == Status.NOT_APPLICABLE) {
			return null;
		}
		return page.head()
			.readiness()
			.categories()
			.stream()
			.filter((category) -> category.name().equals(place) && category.applies())
			.map((category) -> points(category, item))
			.findFirst()
			.orElse(null);
	}

	private static BigDecimal points(CategoryScore category, BoardItem item) {
		return Exact.shown(category.worth()
			.multiply(Exact.of(item.weight()))
			.divide(Exact.of(category.tally().applicableWeight())));
	}

}
