package greenboard.signing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import greenboard.signoffs.Meaning;
import greenboard.signoffs.Signature;

/**
 * What the page sends on which people sign.
 *
 * @param meaning what they say
 * @param comment why
 * @param condition what has to be done
 * @param due by when, on the reader's clock
 * @param zone the clock's time zone
 * @param password to make sure that it is them
 * @param digest the digest of the record that they were shown
 * @param seen the deployment's sequence when it was shown
 * @param way how they sign: {@code passkey}, else with the password
 * @param ceremony what their passkey was asked
 * @param answer what it answered
 * @param since the digest of what they signed before, when the page showed what differs
 * from it
 */
record SignForm(@Nullable Meaning meaning, @Nullable String comment, @Nullable String condition, @Nullable String due,
		@Nullable String zone, @Nullable String password, @Nullable String digest, @Nullable Long seen,
		@Nullable String way, @Nullable String ceremony, @Nullable String answer, @Nullable String since) {

	static final SignForm BLANK = blank(null);

	private static SignForm blank(@Nullable Meaning meaning) {
		return new SignForm(meaning, null, null, null, null, null, null, null, null, null, null, null);
	}

	static SignForm again(Meaning meaning) {
		return blank(meaning);
	}

	boolean byPasskey() {
		return "passkey".equals(this.way);
	}

	/** Marks what can be seen to be missing without asking anybody. */
	void check(boolean withPassword, BindingResult errors) {
		if (this.meaning == null) {
			errors.rejectValue("meaning", "signing.meaning.missing");
		}
		else if (!this.meaning.approves() && isBlank(this.comment)) {
			errors.rejectValue("comment", "signing.comment.missing");
		}
		if (this.meaning == Meaning.CONDITION) {
			if (isBlank(this.condition)) {
				errors.rejectValue("condition", "signing.condition.missing");
			}
			if (dueAt() == null) {
				errors.rejectValue("due", "signing.due.missing");
			}
		}
		if (withPassword && isBlank(this.password)) {
			errors.rejectValue("password", "signing.password.missing");
		}
	}

	Signature signature(Meaning meaning) {
		return new Signature(meaning, this.comment, this.condition, dueAt(), (this.digest != null) ? this.digest : "",
				isBlank(this.since) ? null : this.since);
	}

	private @Nullable Instant dueAt() {
		if (isBlank(this.due)) {
			return null;
		}
		try {
			return LocalDateTime.parse(this.due).atZone(ZoneId.of(isBlank(this.zone) ? "UTC" : this.zone)).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
