package greenboard.signoffs;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no such role, or no such signature.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SignOffRoleNotFound extends RuntimeException {

	SignOffRoleNotFound(String key) {
		super("No role or signature here is called " + key);
	}

}
