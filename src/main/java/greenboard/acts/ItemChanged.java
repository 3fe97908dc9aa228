package greenboard.acts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import greenboard.readiness.Status;

/**
 * Somebody else changed the item since it was seen; nothing was saved. Says what is there
 * now.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class ItemChanged extends RuntimeException {

	private final Present present;

	/**
	 * Says what is there now.
	 * @param present the item as it is
	 */
	public ItemChanged(Present present) {
		super(present.key() + " is " + present.state() + " by now");
		this.present = present;
	}

	/**
	 * What is there now.
	 * @return the item as it is
	 */
	public Present present() {
		return this.present;
	}

	/**
	 * An item as it is.
	 *
	 * @param key its key
	 * @param text its words
	 * @param state its state
	 * @param note its note
	 * @param settledBy who gave it that state; null when nobody touched it
	 * @param settledAt when
	 * @param version its version
	 */
	public record Present(String key, String text, Status state, @Nullable String note, @Nullable String settledBy,
			@Nullable Instant settledAt, int version) {
	}

}
