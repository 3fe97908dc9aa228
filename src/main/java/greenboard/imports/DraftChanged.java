package greenboard.imports;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The draft is another than the one that somebody was looking at when they changed it.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class DraftChanged extends RuntimeException {

	private final UUID draft;

	DraftChanged(UUID draft) {
		super("The draft changed in the meantime");
		this.draft = draft;
	}

	UUID draft() {
		return this.draft;
	}

}
