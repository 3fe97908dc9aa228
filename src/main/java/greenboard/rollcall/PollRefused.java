package greenboard.rollcall;

import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The roll call is not in a state in which that can be done; nothing was saved. A message
 * source resolves it to a sentence.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class PollRefused extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final String[] words;

	PollRefused(Reason reason, String... words) {
		super(reason.name());
		this.reason = reason;
		this.words = words;
	}

	Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "rollcall.refused." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-') };
	}

	@Override
	public Object[] getArguments() {
		return this.words.clone();
	}

	/** Why something is not possible. */
	enum Reason {

		/** One is running already. */
		RUNNING,
		/** It is over. */
		OVER,
		/** Nobody was chosen to be asked. */
		NOBODY,
		/** A go is in force, or the deployment has begun. */
		TOO_LATE,
		/** Another role is asked first; its title. */
		NOT_YOUR_TURN,
		/** The answer is not the one that was shown any more. */
		CHANGED

	}

}
