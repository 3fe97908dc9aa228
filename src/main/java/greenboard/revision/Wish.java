package greenboard.revision;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * One attribute that may have to be written so that a place reads as a person wants it.
 *
 * @param stage wishes of a lower stage come first, since others may follow from them
 * @param line where the place begins
 * @param section whether the place is a section's
 * @param name the attribute
 * @param value its value, should it be needed
 * @param granted whether a source already reads as wanted
 */
record Wish(int stage, int line, boolean section, String name, String value, Predicate<OutlineIndex> granted) {

	/** Whether an entry is an item, a role or a trigger. */
	static final int KINDS = 0;

	/** Sections, the outermost first. */
	static final int SECTIONS = 100;

	/** Items, the outermost first. */
	static final int ITEMS = 200;

	/** What only items of a certain phase can be. */
	static final int CRITICAL = 300;

	/** Roles. */
	static final int ROLES = 400;

	/**
	 * The place that is meant.
	 * @param places the places of the source
	 * @return the place, null when nothing can be written there
	 */
	@Nullable Place place(Places places) {
		Place heading = this.section ? places.heading(this.line) : null;
		if (heading != null) {
			return heading;
		}
		if (!places.cells(this.line).isEmpty()) {
			return places.cells(this.line).get(0);
		}
		Place item = places.listItem(this.line);
		return (item != null) ? item : places.line(this.line);
	}

}
