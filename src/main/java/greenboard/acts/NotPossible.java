package greenboard.acts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The deployment or the item is not in a state in which that can be done; nothing was
 * saved. A message source resolves it to a sentence.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotPossible extends RuntimeException implements MessageSourceResolvable {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final Reason reason;

	private final List<String> words;

	/**
	 * Says why.
	 * @param reason why
	 * @param words what the sentence names, an item's key for example
	 */
	public NotPossible(Reason reason, String... words) {
		super(reason.name() + " " + String.join(" ", words));
		this.reason = reason;
		this.words = List.of(words);
	}

	/**
	 * Nothing of a deployment that has ended changes any more.
	 * @param state how it ended
	 * @param label version and environment
	 * @param at when it ended
	 * @param by who ended it
	 * @return what to throw
	 */
	public static NotPossible ended(DeploymentState state, String label, Instant at, String by) {
		return new NotPossible((state == DeploymentState.CANCELLED) ? Reason.CANCELLED : Reason.CLOSED, label,
				DAY.format(at), by);
	}

	/**
	 * Why it is not possible.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Whether nothing of the deployment can be changed any more.
	 * @return true when it is closed or cancelled
	 */
	public boolean ended() {
		return this.reason == Reason.CLOSED || this.reason == Reason.CANCELLED;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "acts.not-possible." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-') };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

	/** Why something is not possible. */
	public enum Reason {

		/** The deployment is closed: what it was, when and by whom. */
		CLOSED,
		/** The deployment is cancelled: what it was, when and by whom. */
		CANCELLED,
		/** The item follows another record. */
		LINKED,
		/** The item follows the items below it. */
		PARENT,
		/** Only critical items are waived. */
		NOT_CRITICAL,
		/** The item is done, not applicable or waived already. */
		SETTLED,
		/** Somebody has asked already and awaits an answer. */
		REQUEST_OPEN,
		/** The request was answered already. */
		REQUEST_ANSWERED,
		/** Nobody grants or refuses their own request. */
		OWN_REQUEST,
		/** Only who asked takes a request back. */
		FOREIGN_REQUEST,
		/** The waiver's last day is over. */
		WAIVER_EXPIRED,
		/** Only optional sections are left out as a whole. */
		SECTION_NOT_OPTIONAL,
		/** The version is of another template. */
		OTHER_TEMPLATE,
		/**
		 * Something else than a sign-off that was gone over stands in the way of a go.
		 */
		NOT_READY,
		/** Only a hold for roles that have not signed takes a break-glass go. */
		NO_GLASS,
		/** What a go that breaks the glass rests on is not what was shown. */
		CHANGED,
		/** Something is worse than it was shown to who wants to decide; what. */
		WORSE,
		/** No decision is in force. */
		NOT_DECIDED,
		/** No go is in force. */
		NO_GO_YET,
		/** It has begun already. */
		BEGUN,
		/** It has not begun, or is deployed already. */
		NOT_BEGUN,
		/** Somebody has to sign before it is closed as done; who. */
		NOT_SIGNED,
		/** At a pause point the item has to be read out first; its key. */
		NOT_READ,
		/** Whoever read the item out does not do it; its key. */
		OWN_READING,
		/** The freeze is over, or was called off. */
		FREEZE_OVER,
		/** The rollback trigger has fired and nobody stood it down. */
		TRIGGER_FIRED,
		/** The rollback trigger has not fired. */
		TRIGGER_QUIET,
		/** A rollback, or a rehearsal of one, is in progress already. */
		ROLLING_BACK,
		/** The rollback or the rehearsal is over. */
		ROLLED_BACK,
		/** Steps are not ended; how many. */
		STEPS_LEFT,
		/** Nothing is rehearsed once it has begun. */
		NO_REHEARSAL,
		/** What is done once a deployment has ended, while it has not. */
		NOT_ENDED,
		/** Somebody has taken the lesson or left it already; who. */
		LESSON_ANSWERED

	}

}
