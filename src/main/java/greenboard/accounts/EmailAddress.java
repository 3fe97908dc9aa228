package greenboard.accounts;

import java.util.Locale;

/**
 * An e-mail address as it is compared and stored: trimmed, in lower case.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

	/**
	 * Normalises what somebody typed.
	 * @param value the address, in any case
	 */
	public EmailAddress {
		value = value.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a message could be sent there, judged by its form alone.
	 * @return true when it has a local part, one at sign and a domain, and no blanks
	 */
	public boolean wellFormed() {
		int at = this.value.indexOf('@');
		return this.value.length() <= 254 && at > 0 && at < this.value.length() - 1 && at == this.value.lastIndexOf('@')
				&& this.value.chars().noneMatch((c) -> Character.isWhitespace(c) || Character.isISOControl(c));
	}

}
