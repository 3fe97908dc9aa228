package greenboard.imports;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such draft, or it is somebody else's, which is the same to whoever asks.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class DraftNotFound extends RuntimeException {

	DraftNotFound(UUID id) {
		super("No draft " + id);
	}

}
