package greenboard.templates;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no template, or no version of it, under that name.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TemplateNotFound extends RuntimeException {

	/**
	 * Says what was asked for.
	 * @param name the key, perhaps with a version, or the version's id
	 */
	public TemplateNotFound(String name) {
		super("No template " + name);
	}

}
