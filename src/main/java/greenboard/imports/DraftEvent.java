package greenboard.imports;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.audit.Auditable;
import greenboard.audit.Happening;

/**
 * A checklist was imported as a draft, or a draft was discarded.
 *
 * @param action the trail's word for it
 * @param name the file's name
 * @param key the template that it was meant for, where one was chosen
 * @param actor whose draft it is
 */
record DraftEvent(String action, String name, @Nullable String key, Actor actor) implements Auditable {

	static DraftEvent imported(Draft draft, Actor actor) {
		return new DraftEvent("template-draft.imported", draft.name(), draft.key(), actor);
	}

	static DraftEvent discarded(Draft draft, Actor actor) {
		return new DraftEvent("template-draft.discarded", draft.name(), draft.key(), actor);
	}

	@Override
	public Happening happening() {
		return Happening.elsewhere(this.actor.anywhere(), this.action, this.name, this.key, null, null);
	}

}
