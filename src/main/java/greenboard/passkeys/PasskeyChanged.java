package greenboard.passkeys;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.AuditEntry;
import greenboard.audit.Auditable;

/**
 * A passkey was enrolled, named or revoked, or gave cause for alarm. The entry names the
 * credential and its public key, so that one cannot be put in the place of another.
 *
 * @param at when
 * @param by who
 * @param action what, as a dotted word
 * @param before the passkey as it was, null for a new one
 * @param after the passkey as it is, null for one that is gone
 */
record PasskeyChanged(Instant at, Actor by, String action, @Nullable Passkey before,
		@Nullable Passkey after) implements Auditable {

	@Override
	public AuditEntry toAuditEntry() {
		Passkey passkey = (this.after != null) ? this.after : this.before;
		if (passkey == null) {
			throw new IllegalStateException("Of which passkey?");
		}
		return new AuditEntry(null, 0, this.at, this.by.id(), this.by.name(), this.action, passkey.name(),
				passkey.credential(), describe(this.before), describe(this.after), null);
	}

	private static @Nullable String describe(@Nullable Passkey passkey) {
		return (passkey != null) ? "%s; public key sha256:%s".formatted(passkey.name(), passkey.keyDigest()) : null;
	}

}
