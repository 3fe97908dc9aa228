package greenboard.passkeys;

import greenboard.accounts.PersonId;

/**
 * A passkey that an answer is held against.
 *
 * @param owner whose
 * @param signCount how often it had signed when it was used last; 0 where it does not
 * count
 * @param publicKey its SubjectPublicKeyInfo
 * @param passkey what its owner sees of it
 */
record KnownPasskey(PersonId owner, long signCount, byte[] publicKey, Passkey passkey) {

	/**
	 * Whether a count follows the one before (WebAuthn level 3, section 6.1.1): it grows,
	 * or the authenticator does not count at all.
	 */
	boolean precedes(long count) {
		return count > this.signCount || (count == 0 && this.signCount == 0);
	}

}
