package greenboard.acts;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField.Fault;

/**
 * The one rule for everything that people fill in: no space around it, within its limit,
 * and nothing in it that a database cannot hold.
 */
public final class Text {

	/** How many characters a name has at the most. */
	public static final int NAME = 100;

	/** How many characters a digest has at the most. */
	public static final int DIGEST = 200;

	/** How many characters a title has at the most. */
	public static final int TITLE = 300;

	/** How many characters the value of a field has at the most. */
	public static final int VALUE = 1000;

	/** How many characters an item's words or an address has at the most. */
	public static final int WORDS = 2000;

	/** How many characters a note or a reason has at the most. */
	public static final int NOTE = 4000;

	/** How many characters what stands below an item has at the most. */
	public static final int DETAILS = 20_000;

	private Text() {
	}

	/**
	 * Takes what has to be filled in.
	 * @param field the component of the command
	 * @param value what was filled in
	 * @param limit how many characters there is room for
	 * @return the same without space around it
	 * @throws InvalidField when there is nothing, too much, or what cannot be stored
	 */
	public static String required(String field, @Nullable String value, int limit) {
		String text = optional(field, value, limit);
		if (text == null) {
			throw new InvalidField(field, Fault.MISSING);
		}
		return text;
	}

	/**
	 * Takes what can be left blank.
	 * @param field the component of the command
	 * @param value what was filled in
	 * @param limit how many characters there is room for
	 * @return the same without space around it, null for a blank
	 * @throws InvalidField when there is too much, or what cannot be stored
	 */
	public static @Nullable String optional(String field, @Nullable String value, int limit) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new InvalidField(field, Fault.UNSTORABLE);
		}
		if (text.codePointCount(0, text.length()) > limit) {
			throw new InvalidField(field, Fault.TOO_LONG, limit);
		}
		return text;
	}

}
