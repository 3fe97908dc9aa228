package greenboard.signoffs;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no such role, or no such signature.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SignOffRoleNotFound extends RuntimeException {

	/**
	 * Says what was asked for.
	 * @param key the role's key or the signature's id
	 */
	public SignOffRoleNotFound(String key) {
		super("No role or signature here is called " + key);
	}

}
