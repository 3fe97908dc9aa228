package greenboard.signoffs;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The rules do not let somebody sign, or let nobody change a role any more; nothing was
 * saved. A message source resolves it to a sentence.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class SigningRefused extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final List<String> words;

	SigningRefused(Reason reason, String... words) {
		super(reason.name() + " " + String.join(" ", words));
		this.reason = reason;
		this.words = List.of(words);
	}

	/**
	 * Why.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "signoffs.refused." + this.reason };
	}

	@Override
	public Object[] getArguments() {
		return this.words.toArray();
	}

	/**
	 * The end of its message's key.
	 */
	public enum Reason {

		/** The record is not what the signer was shown. */
		CHANGED,
		/** Critical items in the scope are open or have failed; which. */
		CRITICAL,
		/** Who started a deployment does not sign it in this project. */
		STARTER,
		/** One person signs for one role in this project; which they did. */
		OTHER_ROLE,
		/**
		 * One person signs for one role in this project, and others have given the role
		 * all the signatures that it takes; who.
		 */
		FILLED,
		/** The role signs after the deployment. */
		NOT_DEPLOYED,
		/** The role takes the signature of a passkey, no password. */
		PASSKEY,
		/** Somebody has signed, so that no role becomes less. */
		SIGNED,
		/** There is such a role already. */
		ROLE_THERE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
