package greenboard.attacks;

import java.util.UUID;

import greenboard.passkeys.Assertion;
import greenboard.passkeys.SoftKey;
import greenboard.signed.Statement;
import greenboard.signed.StatementBytes;

/**
 * What somebody said with their passkey, as they keep it themselves.
 *
 * @param signOff the signature's id
 * @param place the place of its entry in the trail
 * @param bytes the statement
 * @param assertion what the passkey answered
 * @param key the passkey
 */
record Spoken(UUID signOff, long place, StatementBytes bytes, Assertion assertion, SoftKey key) {

	Statement statement() {
		return this.bytes.statement();
	}

	/** The last entry that the signer had seen. */
	long seen() {
		return statement().trail().seq();
	}

}
