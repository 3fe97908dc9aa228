package greenboard.passkeys;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id names it in an address; opens nothing
 * @param name what its owner calls it
 * @param credential the credential's id, base64url
 * @param keyDigest SHA-256 of the public key's DER form, as hexadecimal digits
 * @param backedUp whether copies of it may be on several devices
 * @param enrolled since when
 * @param used when it was used last, null when never
 */
record Passkey(UUID id, String name, String credential, String keyDigest, boolean backedUp, Instant enrolled,
		@Nullable Instant used) {

	Passkey named(String name) {
		return new Passkey(this.id, name, this.credential, this.keyDigest, this.backedUp, this.enrolled, this.used);
	}

}
