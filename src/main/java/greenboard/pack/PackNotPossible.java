package greenboard.pack;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The log cannot be sealed now, and without a checkpoint a pack proves nothing.
 */
@ResponseStatus(code = HttpStatus.SERVICE_UNAVAILABLE,
		reason = "The log cannot be sealed now; the system status says why.")
public class PackNotPossible extends RuntimeException {

}
