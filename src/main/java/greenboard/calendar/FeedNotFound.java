package greenboard.calendar;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The address of a calendar is unknown, or nobody's any more.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FeedNotFound extends RuntimeException {

	FeedNotFound() {
		super("There is no such calendar");
	}

}
