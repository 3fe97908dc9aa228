package greenboard.accounts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditEntry;
import greenboard.audit.Auditable;

/**
 * Something changed about people, projects or what proves who they are.
 *
 * @param at when
 * @param actorId who, null for the application itself
 * @param actorName their name at that time
 * @param action what, as a dotted word
 * @param subject the person, project or token
 * @param before what it was, where something was changed
 * @param after what it is now
 */
public record AccountChanged(Instant at, @Nullable UUID actorId, String actorName, String action, String subject,
		@Nullable String before, @Nullable String after) implements Auditable {

	/**
	 * A change without a value before and after.
	 * @param at when
	 * @param actor who did it
	 * @param action what, as a dotted word
	 * @param subject what it was done to
	 * @return the event
	 */
	public static AccountChanged of(Instant at, Actor actor, String action, String subject) {
		return of(at, actor, action, subject, null, null);
	}

	/**
	 * A change from one value to another.
	 * @param at when
	 * @param actor who did it
	 * @param action what, as a dotted word
	 * @param subject what it was done to
	 * @param before the value before
	 * @param after the value now
	 * @return the event
	 */
	public static AccountChanged of(Instant at, Actor actor, String action, String subject, @Nullable String before,
			@Nullable String after) {
		return new AccountChanged(at, actor.id(), actor.name(), action, subject, before, after);
	}

	@Override
	public AuditEntry toAuditEntry() {
		return new AuditEntry(null, 0, this.at, this.actorId, this.actorName, this.action, this.subject, null,
				this.before, this.after, null);
	}

}
