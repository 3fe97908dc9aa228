package greenboard.lessons;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Nothing of that key went wrong in the deployment, or it ended well.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class LessonNotFound extends RuntimeException {

	LessonNotFound(String key) {
		super("No lesson is called " + key);
	}

}
