package greenboard.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody who may see a thing tried to do with it what they may not.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotAllowed extends RuntimeException {

	private final Permission permission;

	/**
	 * Says what was tried.
	 * @param permission the permission that is missing
	 */
	public NotAllowed(Permission permission) {
		super("Missing permission " + permission);
		this.permission = permission;
	}

	/**
	 * What was tried.
	 * @return the permission that is missing
	 */
	public Permission permission() {
		return this.permission;
	}

}
