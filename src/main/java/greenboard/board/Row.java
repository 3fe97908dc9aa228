package greenboard.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.prose.Prose;
import greenboard.readiness.Status;
import greenboard.register.BoardItem;
import greenboard.register.ItemRequest;

/**
 * One line of the checklist.
 *
 * @param key the item's key
 * @param text its words, safe HTML
 * @param name its words, plain
 * @param css what the style sheet calls its state
 * @param state its state
 * @param mark the picture instead of a box, null where people tick
 * @param tickable whether the reader can tick it here
 * @param version the version that the reader sees
 * @param critical whether it knocks the band out
 * @param optional whether it need not apply
 * @param added whether it was added after the start
 * @param note its note or the reason for its state
 * @param owner who it is assigned to
 * @param by who gave it its state
 * @param at when
 * @param until the waiver's last day
 * @param evidence the links and files that show that it holds
 * @param request what awaits a second person
 * @param rows the items below it
 */
public record Row(String key, String text, String name, String css, Status state, @Nullable String mark,
		boolean tickable, int version, boolean critical, boolean optional, boolean added, @Nullable String note,
		@Nullable String owner, @Nullable String by, @Nullable Instant at, @Nullable LocalDate until,
		List<BoardItem.Evidence> evidence, @Nullable ItemRequest request, List<Row> rows) {

	/**
	 * The line of an item.
	 * @param item the item
	 * @param settle whether the reader may settle it
	 * @param rows the lines below it
	 * @return the line
	 */
	public static Row of(BoardItem item, boolean settle, List<Row> rows) {
		BoardItem.Doer doer = item.settledBy();
		return new Row(item.key(), Prose.inline(item.text()), Prose.plain(item.text()), css(item), item.state(),
				mark(item), settle && ticks(item) && item.phase() != Phase.ROLL_BACK, item.version(), item.critical(),
				item.optional(), item.added(), item.note(), (item.owner() != null) ? item.owner().name() : null,
				(doer != null) ? doer.name() : null, item.settledAt(), item.waivedUntil(), item.evidence(),
				item.request(), rows);
	}

	/**
	 * The state that a tick sets.
	 * @return open for what is done, else done
	 */
	public Status next() {
		return (this.state == Status.DONE) ? Status.OPEN : Status.DONE;
	}

	/**
	 * Whether it is done, for the box.
	 * @return true when it is
	 */
	public boolean done() {
		return this.state == Status.DONE;
	}

	/**
	 * Whether its note says why it is in its state and so belongs on the row.
	 * @return true for what has failed, does not apply or was waived
	 */
	public boolean reasoned() {
		return this.note != null && this.state != Status.OPEN && this.state != Status.DONE;
	}

	/**
	 * How many links show that it holds.
	 * @return the number of links
	 */
	public long links() {
		return this.evidence.stream().filter((one) -> one.file() == null).count();
	}

	/**
	 * The files that show that it holds.
	 * @return the files, oldest first
	 */
	public List<BoardItem.File> files() {
		return this.evidence.stream().flatMap((one) -> Stream.ofNullable(one.file())).toList();
	}

	Stream<Row> withRows() {
		return Stream.concat(Stream.of(this), this.rows.stream().flatMap(Row::withRows));
	}

	private static boolean ticks(BoardItem item) {
		return item.settable() && item.state() != Status.NOT_APPLICABLE && item.state() != Status.WAIVED;
	}

	private static @Nullable String mark(BoardItem item) {
		return (item.linked() != null && item.state() == Status.OPEN) ? "link-45deg" : mark(item.state(), item.leaf());
	}

	/**
	 * The picture of a state that is not ticked.
	 * @param state the state
	 * @param leaf whether there is nothing below it
	 * @return a name in the sprite, null for an empty box
	 */
	public static @Nullable String mark(Status state, boolean leaf) {
		return switch (state) {
			case NOT_APPLICABLE -> "dash-lg";
			case WAIVED -> "slash-circle";
			case DONE -> "check-lg";
			case FAILED -> "x-lg";
			case OPEN -> leaf ? null : "circle";
		};
	}

	private static String css(BoardItem item) {
		String css = switch (item.state()) {
			case OPEN -> "open";
			case DONE -> "done";
			case FAILED -> "failed";
			case NOT_APPLICABLE -> "na";
			case WAIVED -> "waived";
		};
		if (item.linked() != null) {
			css += " linked";
		}
		if (!item.leaf()) {
			css += " parent";
		}
		return item.critical() ? css + " critical" : css;
	}

}
