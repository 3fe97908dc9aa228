package greenboard.signing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Status;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedItem;
import greenboard.signed.SignedRecord;

/**
 * What a role would sign now, as pages show it.
 *
 * @param record the record itself
 * @param digest its SHA-256
 * @param size how many bytes it has
 * @param changes what is other than it was signed, worse first; empty where nothing was
 */
record Sheet(SignedRecord record, String digest, int size, List<ChangeLine> changes) {

	static Sheet of(SignedRecord record, List<ChangeLine> changes) {
		RecordBytes bytes = record.bytes();
		return new Sheet(record, bytes.digest(), bytes.value().length, changes);
	}

	/**
	 * What makes the earlier signature stale.
	 * @return the changes that are worse
	 */
	public List<ChangeLine> worse() {
		return this.changes.stream().filter((change) -> change.difference().worse()).toList();
	}

	/**
	 * What became better.
	 * @return how many changes are progress
	 */
	public int progress() {
		return this.changes.size() - worse().size();
	}

	/**
	 * What the role answers for.
	 * @return its items by category
	 */
	public List<Area> areas() {
		return Area.of(this.record.items());
	}

	/**
	 * All texts and states.
	 * @return the items by key
	 */
	public List<ItemLine> items() {
		return ItemLine.all(this.record.items());
	}

	/**
	 * What is not in order.
	 * @return the items that are open or have failed
	 */
	public List<ItemLine> unsettled() {
		return ItemLine.unsettled(this.record.items());
	}

	/**
	 * The accepted risks.
	 * @return the items that are waived
	 */
	public List<ItemLine> waived() {
		return ItemLine.waived(this.record.items());
	}

	/**
	 * How many items are in which state.
	 * @return only states that occur, in the order of their declaration
	 */
	public Map<Status, Long> counts() {
		return Stream.of(Status.values())
			.filter((state) -> count(state) > 0)
			.collect(Collectors.toMap((state) -> state, this::count, (one, other) -> one, TreeMap::new));
	}

	private long count(Status state) {
		return this.record.items().stream().map(SignedItem::state).filter((other) -> other == state).count();
	}

	/**
	 * An item that keeps approvals away.
	 * @return the first one, null for none
	 */
	public @Nullable ItemLine blocking() {
		return unsettled().stream().filter(ItemLine::blocks).findFirst().orElse(null);
	}

}
