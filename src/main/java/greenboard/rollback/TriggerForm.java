package greenboard.rollback;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;

/**
 * A trigger as it is filled in.
 *
 * @param text the sentence
 * @param action what is done when it fires
 * @param owner the id of who watches it, blank for nobody
 */
record TriggerForm(@Nullable String text, @Nullable String action, @Nullable String owner) {

	static final TriggerForm BLANK = new TriggerForm("", "", "");

	static TriggerForm of(Trigger trigger) {
		return new TriggerForm(trigger.text(), trigger.action(),
				(trigger.owner() != null) ? trigger.owner().id().toString() : "");
	}

	TriggerWording wording() {
		return new TriggerWording(this.text, this.action, person());
	}

	private @Nullable PersonId person() {
		if (this.owner == null || this.owner.isBlank()) {
			return null;
		}
		try {
			return PersonId.valueOf(this.owner);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidField("owner", Fault.NO_MEMBER);
		}
	}

}
