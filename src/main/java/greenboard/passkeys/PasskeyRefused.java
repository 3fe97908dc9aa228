package greenboard.passkeys;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * What an authenticator answered is not believed. A message source resolves it to a
 * sentence.
 */
public class PasskeyRefused extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final transient @Nullable KnownPasskey passkey;

	PasskeyRefused(Reason reason) {
		this(reason, null, null);
	}

	PasskeyRefused(Reason reason, @Nullable KnownPasskey passkey, @Nullable Throwable cause) {
		super(reason.name(), cause);
		this.reason = reason;
		this.passkey = passkey;
	}

	/**
	 * Why.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/** Which passkey it was, null where that is not known. */
	@Nullable KnownPasskey passkey() {
		return this.passkey;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "passkeys.refused." + this.reason };
	}

	/**
	 * The end of its message's key.
	 */
	public enum Reason {

		/** Nobody was asked that, it was answered before, or two minutes are over. */
		EXPIRED,
		/** It is no answer, or the signature is none. */
		INVALID,
		/** Nobody has that passkey, or it was revoked. */
		UNKNOWN,
		/** It is the passkey of somebody else. */
		OTHER_PERSON,
		/** Its counter did not grow: there may be a copy of it. */
		COUNTER;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
