package greenboard.difference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that two versions of a checklist say differently.
 *
 * @param subject what it is about
 * @param kind how it differs
 * @param key the key, or the name of a category or band
 * @param before its words in the older version, Markdown; null for what was added
 * @param after its words in the newer version, Markdown; null for what was removed
 * @param changes what changed about it: for a move its place, for a change its
 * attributes, else nothing
 */
public record Difference(Subject subject, Kind kind, String key, @Nullable String before, @Nullable String after,
		List<Change> changes) {

	/** What a difference is about. */
	public enum Subject {

		/** An item. */
		ITEM,
		/** A sign-off role. */
		ROLE,
		/** A rollback trigger. */
		TRIGGER,
		/** A category. */
		CATEGORY,
		/** A band. */
		BAND

	}

	/** How something differs. */
	public enum Kind {

		/** Only the newer version has it. */
		ADDED,
		/** Only the older version has it. */
		REMOVED,
		/** It has other words. */
		REWORDED,
		/** It stands elsewhere, or in another order. */
		MOVED,
		/** It has other attributes. */
		CHANGED

	}

	/**
	 * One attribute that has another value.
	 *
	 * @param name the attribute, as the outline calls it; "place" for a move
	 * @param before its older value, empty for none
	 * @param after its newer value, empty for none
	 */
	public record Change(String name, String before, String after) {
	}

}
