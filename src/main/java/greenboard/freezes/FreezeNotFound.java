package greenboard.freezes;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no freeze of that id.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FreezeNotFound extends RuntimeException {

	FreezeNotFound() {
		super("There is no such freeze");
	}

}
