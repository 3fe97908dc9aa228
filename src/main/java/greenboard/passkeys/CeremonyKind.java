package greenboard.passkeys;

/**
 * What an authenticator is asked for.
 */
enum CeremonyKind {

	/** A new passkey. */
	ENROL,
	/** Who is there. */
	SIGN_IN,
	/** Somebody's signature of bytes. */
	SIGN_OFF

}
