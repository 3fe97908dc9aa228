package greenboard.credentials;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The link is unknown, used or expired; the three look the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class InvitationNotFound extends RuntimeException {

}
