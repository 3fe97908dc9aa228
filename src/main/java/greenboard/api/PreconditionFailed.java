package greenboard.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import greenboard.acts.ItemChanged;

/**
 * The item is not the one that the caller's entity tag names (RFC 9110, section 13.1.1).
 */
@ResponseStatus(HttpStatus.PRECONDITION_FAILED)
class PreconditionFailed extends RuntimeException {

	PreconditionFailed(ItemChanged cause) {
		super("The item is " + cause.present().state() + " by now, in version " + cause.present().version()
				+ ". Read it again; nothing was saved.", cause);
	}

}
