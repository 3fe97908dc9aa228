package greenboard.emergency;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A project has no such contact, or none any more.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ContactNotFound extends RuntimeException {

	ContactNotFound() {
		super("There is no such contact");
	}

}
