package greenboard.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such session, or it is somebody else's.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class SessionNotFound extends RuntimeException {

}
