package greenboard.freezes;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;

/**
 * Somebody closed a window, moved its end or ended it early.
 *
 * @param by who
 * @param action what they did, as a dotted word
 * @param freeze the freeze as it is then
 * @param before the window before, null where it is new
 * @param after the window since, null where it was ended
 * @param reason why
 */
record FreezeChanged(Actor by, String action, Freeze freeze, @Nullable String before, @Nullable String after,
		@Nullable String reason) implements Auditable {

	@Override
	public Happening happening() {
		return new Happening(null, 0, this.by.anywhere(), this.action, this.freeze.environment(),
				this.freeze.id().toString(), this.before, this.after, this.reason);
	}

}
