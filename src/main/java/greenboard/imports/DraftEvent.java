package greenboard.imports;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.AuditEntry;
import greenboard.audit.Auditable;

/**
 * A checklist was imported as a draft, or a draft was discarded.
 *
 * @param action the trail's word for it
 * @param name the file's name
 * @param key the template that it was meant for, where one was chosen
 * @param actor whose draft it is
 * @param at when
 */
record DraftEvent(String action, String name, @Nullable String key, Actor actor, Instant at) implements Auditable {

	static DraftEvent imported(Draft draft, Actor actor, Instant at) {
		return new DraftEvent("template-draft.imported", draft.name(), draft.key(), actor, at);
	}

	static DraftEvent discarded(Draft draft, Actor actor, Instant at) {
		return new DraftEvent("template-draft.discarded", draft.name(), draft.key(), actor, at);
	}

	@Override
	public AuditEntry toAuditEntry() {
		return new AuditEntry(null, 0, this.at, this.actor.id(), this.actor.name(), this.action, this.name, this.key,
				null, null, null);
	}

}
