package greenboard.signoffs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;

/**
 * One person's signed vote for one role. Everything in it is as it was when they signed.
 *
 * @param id its id
 * @param role the role's key
 * @param roleTitle what the role was called
 * @param person who signed
 * @param name their printed name
 * @param meaning what it says
 * @param comment why
 * @param condition what has to be done, for an approval with a condition
 * @param at when
 * @param digest SHA-256 of the record, as hexadecimal digits
 * @param passkey whether a passkey signed, else the person typed their password
 * @param supersededAt when the same person signed for the role again, null while it is in
 * force
 */
public record SignOff(UUID id, String role, String roleTitle, PersonId person, String name, Meaning meaning,
		@Nullable String comment, @Nullable Condition condition, Instant at, String digest, boolean passkey,
		@Nullable Instant supersededAt) {

	/**
	 * What has to be done.
	 *
	 * @param key the item that it became
	 * @param text in words
	 * @param due by when
	 */
	public record Condition(String key, String text, Instant due) {
	}

}
