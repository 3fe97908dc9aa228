package greenboard.credentials;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such token, or it is somebody else's; the two look the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class TokenNotFound extends RuntimeException {

}
