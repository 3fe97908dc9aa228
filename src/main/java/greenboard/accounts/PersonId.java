package greenboard.accounts;

import java.util.UUID;

/**
 * Names one person.
 *
 * @param value the id itself
 */
public record PersonId(UUID value) {

	/**
	 * Reads an id from an address or a form.
	 * @param text a UUID
	 * @return the id
	 * @throws IllegalArgumentException when the text is no UUID
	 */
	public static PersonId valueOf(String text) {
		return new PersonId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
