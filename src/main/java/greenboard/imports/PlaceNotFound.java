package greenboard.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The draft has no such section, item, role or trigger.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PlaceNotFound extends RuntimeException {

	PlaceNotFound(String what) {
		super("No " + what);
	}

}
