package greenboard.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a deployment has of its own, to be written into its checklist. Whatever is not
 * named here stays as it is in the source.
 *
 * @param items how leaves stand, by item key; items with items below them follow those
 * @param additions items that the source does not have, in the order in which they are to
 * be added
 * @param rewordings new texts, inline Markdown, by item key
 * @param signatures who signed, by role key
 * @param fields values of deployment fields, plain text, by the field's name in the
 * outline
 * @param points points earned, as they are to be written, by category name
 * @param total the total score, as it is to be written, null to leave its blank
 */
public record Progress(Map<String, Standing> items, List<Addition> additions, Map<String, String> rewordings,
		Map<String, List<Signature>> signatures, Map<String, String> fields, Map<String, String> points,
		@Nullable String total) {

	/** Nothing at all: the checklist is written as it is. */
	public static final Progress NONE = new Progress(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);

	/**
	 * Items that stand somewhere, and nothing else.
	 * @param items how leaves stand, by item key
	 * @return progress with these items
	 */
	public static Progress of(Map<String, Standing> items) {
		return new Progress(items, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);
	}

	/** What an item's box and comment can say. */
	public enum State {

		/** Not settled. */
		OPEN,
		/** It holds; the only state with a ticked box. */
		DONE,
		/** It does not hold. */
		FAILED,
		/** It does not apply. */
		NOT_APPLICABLE,
		/** It does not hold and the risk was accepted. */
		WAIVED

	}

	/**
	 * How one leaf stands.
	 *
	 * @param state its state
	 * @param by the name of who settled it
	 * @param at when it was settled
	 * @param note its note, any text
	 * @param control the compensating control of a waiver
	 * @param until the last day of a waiver
	 * @param evidence the links that show that it holds, any text
	 */
	public record Standing(State state, @Nullable String by, @Nullable Instant at, @Nullable String note,
			@Nullable String control, @Nullable LocalDate until, List<String> evidence) {

		/**
		 * Takes the links over.
		 */
		public Standing {
			evidence = List.copyOf(evidence);
		}

		/**
		 * A leaf that is not waived and has no evidence.
		 * @param state its state
		 * @param by the name of who settled it
		 * @param at when it was settled
		 * @param note its note, any text
		 */
		public Standing(State state, @Nullable String by, @Nullable Instant at, @Nullable String note) {
			this(state, by, at, note, null, null, List.of());
		}

	}

	/**
	 * An item that was added to the running deployment.
	 *
	 * @param key its key
	 * @param section the line of its section in the outline
	 * @param parent the key of the item that it stands below, null for none; may be an
	 * addition itself
	 * @param text its words, inline Markdown
	 * @param critical whether it is critical
	 * @param weight its weight
	 */
	public record Addition(String key, int section, @Nullable String parent, String text, boolean critical,
			BigDecimal weight) {
	}

	/**
	 * One signature of a role.
	 *
	 * @param name the printed name
	 * @param meaning what it means, such as "approved"
	 * @param on the day
	 */
	public record Signature(String name, String meaning, LocalDate on) {
	}

}
