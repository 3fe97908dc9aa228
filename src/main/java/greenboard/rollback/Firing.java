package greenboard.rollback;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One time that a trigger fired.
 *
 * @param id its id
 * @param key the trigger's key
 * @param text the trigger's sentence, inline Markdown
 * @param at when
 * @param by who fired it
 * @param reason why
 * @param end how it was stood down, null while it was not
 */
public record Firing(UUID id, String key, String text, Instant at, String by, String reason, @Nullable End end) {

	/**
	 * A trigger stood down.
	 *
	 * @param at when
	 * @param by by whom
	 * @param reason why the deployment stays
	 */
	public record End(Instant at, String by, String reason) {
	}

}
