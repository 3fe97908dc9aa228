package greenboard.acts;

import java.util.UUID;

/**
 * Names one deployment.
 *
 * @param value the id itself
 */
public record DeploymentId(UUID value) {

	/**
	 * Reads an id from an address or a form.
	 * @param text a UUID
	 * @return the id
	 * @throws IllegalArgumentException when the text is no UUID
	 */
	public static DeploymentId valueOf(String text) {
		return new DeploymentId(UUID.fromString(text));
	}

	/**
	 * The deployment's page.
	 * @return its address from the root of the application
	 */
	public String place() {
		return "/deployments/" + this.value;
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
