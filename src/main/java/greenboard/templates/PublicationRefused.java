package greenboard.templates;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A checklist that can be read but not published. Nothing was stored.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class PublicationRefused extends RuntimeException {

	private final List<String> reasons;

	/**
	 * Says what stands in the way.
	 * @param reasons sentences that say what is wrong and what to do, at least one
	 */
	public PublicationRefused(List<String> reasons) {
		super(String.join(" ", reasons));
		this.reasons = List.copyOf(reasons);
	}

	/**
	 * What stands in the way.
	 * @return every reason, a sentence each
	 */
	public List<String> reasons() {
		return this.reasons;
	}

}
