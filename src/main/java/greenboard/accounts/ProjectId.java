package greenboard.accounts;

import java.util.UUID;

/**
 * Names one project.
 *
 * @param value the id itself
 */
public record ProjectId(UUID value) {

	/**
	 * Reads an id from an address or a form.
	 * @param text a UUID
	 * @return the id
	 * @throws IllegalArgumentException when the text is no UUID
	 */
	public static ProjectId valueOf(String text) {
		return new ProjectId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
