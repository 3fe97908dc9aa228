package greenboard.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of a list ended.
 *
 * @param targetAt the last deployment's target time
 * @param id its id
 */
public record Cursor(Instant targetAt, UUID id) {

	/**
	 * Reads a cursor from an address.
	 * @param text what {@link #toString()} gave
	 * @return the cursor
	 * @throws IllegalArgumentException when it is none
	 */
	public static Cursor valueOf(String text) {
		int gap = text.indexOf('_');
		if (gap < 0) {
			throw new IllegalArgumentException("No cursor: " + text);
		}
		try {
			return new Cursor(Instant.parse(text.substring(0, gap)), UUID.fromString(text.substring(gap + 1)));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No cursor: " + text, ex);
		}
	}

	@Override
	public String toString() {
		return this.targetAt + "_" + this.id;
	}

}
