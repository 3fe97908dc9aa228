package greenboard.rollcall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.signed.Difference;
import greenboard.signed.RecordBytes;
import greenboard.signed.SignedRecord;

/**
 * One role that is asked in a roll call.
 *
 * @param key the role's key
 * @param title what it was called when the roll was called
 * @param digest the digest of what it answered for when the roll was called
 * @param shown what that was, null where it is not at hand
 * @param revision how often its answer has changed
 * @param given its answer, null while there is none
 * @param again why it is asked again, null where it is not
 */
record Station(String key, String title, String digest, @Nullable RecordBytes shown, int revision,
		@Nullable Given given, @Nullable Difference again) {

	/**
	 * An answer.
	 *
	 * @param answer which
	 * @param said the reason or the condition, null where nothing was said
	 * @param by the printed name of who answered
	 * @param at when
	 * @param record what was answered for, null for nobody's answer and where it is not
	 * at hand
	 * @param condition the item that the condition has become, null for none
	 */
	record Given(Answer answer, @Nullable String said, String by, Instant at, @Nullable RecordBytes record,
			@Nullable Condition condition) {
	}

	/**
	 * What a "go if" asks for.
	 *
	 * @param key the item's key
	 * @param due until when
	 */
	record Condition(String key, Instant due) {
	}

	/**
	 * The station held against the present: an answer for something that is worse by now
	 * is none. Progress leaves it.
	 */
	Station against(SignedRecord present) {
		if (this.given == null || this.given.record == null) {
			return this;
		}
		List<Difference> worse = this.given.record.record().differencesTo(present).worse();
		return worse.isEmpty() ? this
				: new Station(this.key, this.title, this.digest, this.shown, this.revision + 1, null, worse.get(0));
	}

	/** What differs from what was shown when the roll was called. */
	List<Difference> since(SignedRecord present) {
		return (this.shown != null) ? this.shown.record().differencesTo(present).all() : List.of();
	}

	/** Whether it has an answer that counts. */
	public boolean answered() {
		return this.given != null;
	}

	/**
	 * Why it is asked again, as a sentence.
	 * @return the sentence, null where it is not asked again
	 */
	public @Nullable Changed why() {
		return (this.again != null) ? Changed.of(this.again) : null;
	}

}
