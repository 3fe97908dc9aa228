package greenboard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An entry while it is being read.
 */
final class DraftItem {

	private final DraftSection section;

	private final @Nullable DraftItem parent;

	private final String text;

	private final String words;

	private final boolean ticked;

	private final boolean step;

	private final int line;

	private final Attributes attributes;

	private final List<String> details = new ArrayList<>();

	private final List<DraftItem> items = new ArrayList<>();

	private String key = "";

	DraftItem(DraftSection section, @Nullable DraftItem parent, String text, String words, boolean ticked, boolean step,
			int line, Attributes attributes) {
		this.section = section;
		this.parent = parent;
		this.text = text;
		this.words = words;
		this.ticked = ticked;
		this.step = step;
		this.line = line;
		this.attributes = attributes;
	}

	DraftSection section() {
		return this.section;
	}

	@Nullable DraftItem parent() {
		return this.parent;
	}

	/**
	 * What it says.
	 * @return inline Markdown in one line
	 */
	String text() {
		return this.text;
	}

	/**
	 * What it says without marks.
	 * @return plain text in one line
	 */
	String words() {
		return this.words;
	}

	boolean ticked() {
		return this.ticked;
	}

	/**
	 * Whether it stands in an ordered list, or in a list inside one.
	 * @return true for a step
	 */
	boolean step() {
		return this.step;
	}

	int line() {
		return this.line;
	}

	Attributes attributes() {
		return this.attributes;
	}

	List<String> details() {
		return this.details;
	}

	List<DraftItem> items() {
		return this.items;
	}

	boolean leaf() {
		return this.items.isEmpty();
	}

	String key() {
		return this.key;
	}

	void key(String key) {
		this.key = key;
	}

	/**
	 * This item and all below it.
	 * @return them in the order of the source
	 */
	Stream<DraftItem> all() {
		return Stream.concat(Stream.of(this), this.items.stream().flatMap(DraftItem::all));
	}

	/**
	 * This item and those above it.
	 * @return them from the inside out
	 */
	Stream<DraftItem> upwards() {
		return Stream.iterate(this, (item) -> item != null, (item) -> item.parent);
	}

}
