package greenboard.deployments;

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
	 * Why it is not possible.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] {
				"deployments.not-possible." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-') };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

	/** Why something is not possible. */
	public enum Reason {

		/** The deployment is closed or cancelled. */
		ENDED,
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
		OTHER_TEMPLATE

	}

}
