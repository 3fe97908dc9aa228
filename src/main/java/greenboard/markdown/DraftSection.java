package greenboard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Phase;
import greenboard.source.Plain;
import greenboard.words.Wording;

/**
 * A section while it is being read.
 */
final class DraftSection {

	/** How a section stands in the source. */
	enum Form {

		/** The document itself, or a heading. */
		HEADING,
		/** A plain item of a bullet list. */
		BULLET,
		/** A plain item of an ordered list, or of a list inside one. */
		STEP

	}

	private @Nullable DraftSection parent;

	private final String title;

	private final int level;

	private final int line;

	private final Form form;

	private final Attributes attributes;

	private final List<Plain> plain = new ArrayList<>();

	private final List<DraftItem> items = new ArrayList<>();

	private final List<DraftSection> sections = new ArrayList<>();

	private @Nullable Phase phase;

	DraftSection(@Nullable DraftSection parent, String title, int level, int line, Form form, Attributes attributes) {
		this.parent = parent;
		this.title = title;
		this.level = level;
		this.line = line;
		this.form = form;
		this.attributes = attributes;
	}

	@Nullable DraftSection parent() {
		return this.parent;
	}

	void moveTo(DraftSection other) {
		this.parent = other;
		other.sections.add(this);
	}

	/**
	 * Whether nothing would be lost without it.
	 * @return true without content of its own and without sections
	 */
	boolean isEmpty() {
		return this.items.isEmpty() && this.sections.isEmpty() && this.plain.stream().allMatch(Plain::isEmpty);
	}

	String title() {
		return this.title;
	}

	int level() {
		return this.level;
	}

	int line() {
		return this.line;
	}

	Form form() {
		return this.form;
	}

	Attributes attributes() {
		return this.attributes;
	}

	List<Plain> plain() {
		return this.plain;
	}

	List<DraftItem> items() {
		return this.items;
	}

	List<DraftSection> sections() {
		return this.sections;
	}

	@Nullable Phase phase() {
		return this.phase;
	}

	void phase(Phase phase) {
		this.phase = phase;
	}

	/**
	 * This section and all sections inside it.
	 * @return them in the order of the source
	 */
	Stream<DraftSection> all() {
		return Stream.concat(Stream.of(this), this.sections.stream().flatMap(DraftSection::all));
	}

	/**
	 * This section and the sections around it.
	 * @return them from the inside out
	 */
	Stream<DraftSection> outwards() {
		return Stream.iterate(this, (section) -> section != null, (section) -> section.parent);
	}

	/**
	 * All items, parents before what stands below them.
	 * @return those of this section, not of the sections inside it
	 */
	Stream<DraftItem> allItems() {
		return this.items.stream().flatMap(DraftItem::all);
	}

	/**
	 * Where it stands in words.
	 * @return the titles from the outside in, in normal form
	 */
	String path() {
		String own = Wording.normal(this.title);
		return (this.parent != null) ? this.parent.path() + "/" + own : own;
	}

}
