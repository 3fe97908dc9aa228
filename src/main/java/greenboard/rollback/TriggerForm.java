package greenboard.rollback;

import java.util.List;

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
 * @param metric what is measured
 * @param comparator how it is compared
 * @param value with which figure
 * @param unit of which unit
 * @param window for how long
 * @param armed "true" when the go waits until it is armed
 */
record TriggerForm(@Nullable String text, @Nullable String action, @Nullable String owner, @Nullable String metric,
		@Nullable String comparator, @Nullable String value, @Nullable String unit, @Nullable String window,
		@Nullable String armed) {

	/** The signs to choose from. */
	static final List<String> COMPARATORS = List.of(">", ">=", "<", "<=", "=");

	static final TriggerForm BLANK = new TriggerForm("", "", "", "", "", "", "", "", "");

	static TriggerForm of(Trigger trigger) {
		RuleWording rule = RuleWording.of(trigger.rule());
		return new TriggerForm(trigger.text(), trigger.action(),
				(trigger.owner() != null) ? trigger.owner().id().toString() : "", rule.metric(), rule.comparator(),
				rule.value(), rule.unit(), rule.window(), String.valueOf(trigger.arming().needed()));
	}

	/** Without a field for the metric, nothing is said of figures and arming. */
	TriggerWording wording() {
		if (this.metric == null) {
			return new TriggerWording(this.text, this.action, person());
		}
		return new TriggerWording(this.text, this.action, person(),
				new RuleWording(this.metric, this.comparator, this.value, this.unit, this.window),
				Boolean.parseBoolean(this.armed));
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
