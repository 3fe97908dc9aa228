package greenboard.signing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.acts.FileSize;
import greenboard.prose.Prose;
import greenboard.readiness.Status;
import greenboard.signed.SignedItem;

/**
 * An item as it would be signed.
 *
 * @param item the item
 * @param text its words with those of the items above it, safe HTML
 */
record ItemLine(SignedItem item, String text) {

	private static final Pattern FIGURES = Pattern.compile("\\d+");

	static ItemLine of(SignedItem item) {
		return new ItemLine(item, Prose
			.inline(String.join(" / ", Stream.concat(item.under().stream(), Stream.of(item.text())).toList())));
	}

	static List<ItemLine> all(List<SignedItem> items) {
		return items.stream().sorted(Comparator.comparing(ItemLine::place)).map(ItemLine::of).toList();
	}

	/** Keys as people count: 2 before 10. */
	private static String place(SignedItem item) {
		return FIGURES.matcher(item.key()).replaceAll((figures) -> "%9s".formatted(figures.group()));
	}

	/** What is not in order: critical items first, then those that have failed. */
	static List<ItemLine> unsettled(List<SignedItem> items) {
		return items.stream()
			.filter((item) -> item.state() == Status.OPEN || item.state() == Status.FAILED)
			.sorted(Comparator.comparing((SignedItem item) -> !item.critical())
				.thenComparing(SignedItem::state, Comparator.reverseOrder()))
			.map(ItemLine::of)
			.toList();
	}

	static List<ItemLine> waived(List<SignedItem> items) {
		return items.stream().filter((item) -> item.state() == Status.WAIVED).map(ItemLine::of).toList();
	}

	/**
	 * The icon of its state.
	 * @return a name in the sprite
	 */
	public String icon() {
		return switch (this.item.state()) {
			case OPEN -> "circle";
			case DONE -> "check-lg";
			case FAILED -> "x-lg";
			case NOT_APPLICABLE -> "dash-lg";
			case WAIVED -> "slash-circle";
		};
	}

	/**
	 * What is evidence as a file.
	 * @param one evidence of the item
	 * @return the file, null for a link
	 */
	public SignedItem.@Nullable File file(SignedItem.Evidence one) {
		return (one instanceof SignedItem.File file) ? file : null;
	}

	/**
	 * How large a file is.
	 * @param file the file
	 * @return the size for people
	 */
	public String size(SignedItem.File file) {
		return FileSize.words(file.size());
	}

	/**
	 * Whether it stands in the way of an approval.
	 * @return true for a critical item that is open or has failed
	 */
	public boolean blocks() {
		return this.item.critical() && (this.item.state() == Status.OPEN || this.item.state() == Status.FAILED);
	}

}
