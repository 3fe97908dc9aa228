package greenboard.runbook;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no such rollback, rehearsal, plan or step.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class RunNotFound extends RuntimeException {

	RunNotFound(Object what) {
		super("There is no " + what);
	}

}
