package greenboard.passkeys;

import greenboard.accounts.PersonId;

/**
 * A signature of a passkey that was verified, with all that it takes to verify it again:
 * what is signed is {@code authenticatorData ‖ SHA-256(clientData)}.
 *
 * @param person whose passkey it is
 * @param credential the credential's id
 * @param publicKey its public key as SubjectPublicKeyInfo
 * @param clientData the browser's JSON, with the challenge
 * @param authenticatorData what the authenticator says of itself
 * @param signature its signature
 */
public record Assertion(PersonId person, byte[] credential, byte[] publicKey, byte[] clientData,
		byte[] authenticatorData, byte[] signature) {

	private static final int FLAGS = 32;

	private static final int COUNT = 33;

	private static final int BACKUP_ELIGIBLE = 0x08;

	private static final int BACKED_UP = 0x10;

	/**
	 * Whether the passkey can have copies (WebAuthn level 3, section 6.1).
	 * @return the flag BE
	 */
	public boolean backupEligible() {
		return (this.authenticatorData[FLAGS] & BACKUP_ELIGIBLE) != 0;
	}

	/**
	 * Whether it has copies.
	 * @return the flag BS
	 */
	public boolean backedUp() {
		return (this.authenticatorData[FLAGS] & BACKED_UP) != 0;
	}

	/** How often the authenticator says that it has signed. */
	long count() {
		long count = 0;
		for (int at = COUNT; at < COUNT + Integer.BYTES; at++) {
			count = (count << Byte.SIZE) | (this.authenticatorData[at] & 0xff);
		}
		return count;
	}

}
