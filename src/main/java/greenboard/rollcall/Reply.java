package greenboard.rollcall;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.Text;
import greenboard.acts.WallTime;

/**
 * An answer as it is filled in.
 *
 * @param role the key of the role that is asked
 * @param revision how often its answer had changed when the page was read
 * @param answer which answer
 * @param said the reason, or the condition
 * @param due until when the condition has to be met, on the clock of the zone
 * @param zone that clock's time zone
 */
record Reply(@Nullable String role, @Nullable Integer revision, @Nullable Answer answer, @Nullable String said,
		@Nullable String due, @Nullable String zone) {

	Answer checked() {
		if (this.answer == null || this.answer == Answer.ABSENT) {
			throw new InvalidField("answer", Fault.MISSING);
		}
		return this.answer;
	}

	@Nullable String words(Answer given) {
		return (given == Answer.GO) ? Text.optional("said", this.said, Text.NOTE)
				: Text.required("said", this.said, (given == Answer.GO_IF) ? Text.WORDS : Text.NOTE);
	}

	Instant until() {
		return new WallTime((this.due != null) ? this.due : "", (this.zone != null) ? this.zone : "").instant("due");
	}

	String key() {
		return (this.role != null) ? this.role : "";
	}

}
