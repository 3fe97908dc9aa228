package greenboard.rollcall;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no such roll call, or it does not ask that role.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PollNotFound extends RuntimeException {

	PollNotFound() {
		super("No such roll call or role");
	}

}
