package greenboard.credentials;

import java.util.Locale;

/**
 * A password that the rules refuse.
 */
public class WeakPassword extends RuntimeException {

	private final Reason reason;

	WeakPassword(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * Why it is refused.
	 * @return the rule that it breaks
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why it is refused, for the log of somebody who configures it.
	 * @return half a sentence
	 */
	public String inWords() {
		return this.reason.words;
	}

	/**
	 * The key of the sentence that says so.
	 * @return a key of the room's messages
	 */
	public String messageKey() {
		return "credentials.password.weak." + this.reason.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The rules that a password can break.
	 */
	public enum Reason {

		/** Shorter than twelve characters. */
		SHORT("it has fewer than 12 characters"),
		/** Longer than 256 characters. */
		LONG("it has more than 256 characters"),
		/** On the list of common passwords, or made from one by habit. */
		COMMON("it is made of common words and numbers"),
		/** A run on the keyboard, or the same few characters again and again. */
		PATTERN("it is a run on the keyboard or repeats itself"),
		/** The product's name, the person's name or address with little else. */
		CONTEXT("it is little more than a name or an address");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

	}

}
