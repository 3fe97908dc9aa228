package greenboard.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
 * @param revision how often its answer has changed
 * @param given its answer, null while there is none
 * @param again why it is asked again, null where it is not
 */
record Station(String key, String title, String digest, int revision, @Nullable Given given, @Nullable String again) {

	/**
	 * An answer.
	 *
	 * @param answer which
	 * @param said the reason or the condition, null where nothing was said
	 * @param by the printed name of who answered
	 * @param at when
	 * @param record what was answered for, null for nobody's answer
	 */
	record Given(Answer answer, @Nullable String said, String by, Instant at, @Nullable RecordBytes record) {
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
				: new Station(this.key, this.title, this.digest, this.revision + 1, null, why(worse.get(0)));
	}

	private static String why(Difference difference) {
		String what = difference.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return difference.subject().isEmpty() ? what : difference.subject() + " " + what;
	}

	/** Whether it has an answer that counts. */
	public boolean answered() {
		return this.given != null;
	}

}
