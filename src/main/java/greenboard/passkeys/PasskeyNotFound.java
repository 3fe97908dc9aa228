package greenboard.passkeys;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such passkey, it was revoked, or it is somebody else's; they look the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PasskeyNotFound extends RuntimeException {

}
