package greenboard.passkeys;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;

/**
 * A passkey was enrolled, named or revoked, or gave cause for alarm. The entry names the
 * credential and its public key, so that one cannot be put in the place of another.
 *
 * @param by who
 * @param action what, as a dotted word
 * @param before the passkey as it was, null for a new one
 * @param after the passkey as it is, null for one that is gone
 */
record PasskeyChanged(Actor by, String action, @Nullable Passkey before, @Nullable Passkey after) implements Auditable {

	@Override
	public Happening happening() {
		Passkey passkey = (this.after != null) ? this.after : this.before;
		if (passkey == null) {
			throw new IllegalStateException("Of which passkey?");
		}
		return Happening.elsewhere(this.by.anywhere(), this.action, passkey.name(), passkey.credential(),
				describe(this.before), describe(this.after));
	}

	private static @Nullable String describe(@Nullable Passkey passkey) {
		return (passkey != null) ? "%s; public key sha256:%s".formatted(passkey.name(), passkey.keyDigest()) : null;
	}

}
