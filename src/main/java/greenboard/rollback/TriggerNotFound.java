package greenboard.rollback;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no rollback trigger of that key, or has it no more.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TriggerNotFound extends RuntimeException {

	TriggerNotFound(String key) {
		super("No rollback trigger is called " + key);
	}

}
