package greenboard.acts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such deployment, or none that the caller may see; the two look the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DeploymentNotFound extends RuntimeException {

}
