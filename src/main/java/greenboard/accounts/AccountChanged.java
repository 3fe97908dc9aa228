package greenboard.accounts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.audit.Auditable;
import greenboard.audit.Doer;
import greenboard.audit.Happening;
import greenboard.audit.Proof;

/**
 * Something changed about people, projects or what proves who they are.
 *
 * @param at when, by this node's clock; the trail has the database's own
 * @param by who
 * @param action what, as a dotted word
 * @param subject the person, project or token
 * @param key what names the very thing, where its name is not enough
 * @param before what it was, where something was changed
 * @param after what it is now
 * @param proof how they proved who they are by doing it, null where they had before
 */
public record AccountChanged(Instant at, Doer by, String action, String subject, @Nullable String key,
		@Nullable String before, @Nullable String after, Proof.@Nullable Method proof) implements Auditable {

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
		return new AccountChanged(at, actor.anywhere(), action, subject, null, before, after, null);
	}

	/**
	 * The same, done by proving who one is.
	 * @param method how
	 * @return the event
	 */
	public AccountChanged proving(Proof.Method method) {
		return new AccountChanged(this.at, this.by, this.action, this.subject, this.key, this.before, this.after,
				method);
	}

	/**
	 * The same change of a thing that has a key.
	 * @param key what names the very thing
	 * @return the event
	 */
	public AccountChanged of(String key) {
		return new AccountChanged(this.at, this.by, this.action, this.subject, key, this.before, this.after,
				this.proof);
	}

	@Override
	public Happening happening() {
		Happening happening = Happening.elsewhere(this.by, this.action, this.subject, this.key, this.before,
				this.after);
		return (this.proof != null) ? happening.proving(this.proof) : happening;
	}

}
