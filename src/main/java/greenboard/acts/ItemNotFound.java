package greenboard.acts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment has no item, section, evidence or request of that name.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ItemNotFound extends RuntimeException {

	/**
	 * Says what was asked for.
	 * @param name the key or id
	 */
	public ItemNotFound(String name) {
		super("Nothing here is called " + name);
	}

}
