package greenboard.rollback;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.acts.Text;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.prose.Prose;
import greenboard.words.TriggerRule;

/**
 * What people can say of a trigger.
 *
 * @param text the sentence, inline Markdown
 * @param action what is done when it fires, null for nothing said
 * @param owner who watches it, a member of the project, null for nobody
 * @param rule its figures as filled in, null to leave them to the sentence
 * @param armingNeeded whether the go waits until it is armed, null to leave that as it is
 */
public record TriggerWording(@Nullable String text, @Nullable String action, @Nullable PersonId owner,
		@Nullable RuleWording rule, @Nullable Boolean armingNeeded) {

	/**
	 * A sentence that speaks for itself.
	 * @param text the sentence
	 * @param action what is done when it fires
	 * @param owner who watches it
	 */
	public TriggerWording(@Nullable String text, @Nullable String action, @Nullable PersonId owner) {
		this(text, action, owner, null, null);
	}

	/**
	 * The words of a new trigger.
	 * @return them as they can be kept
	 * @throws greenboard.acts.InvalidField when something cannot be taken
	 */
	TriggerWords added() {
		String sentence = sentence();
		Rule filled = (this.rule != null) ? this.rule.checked() : null;
		return words(sentence, (filled != null) ? filled : figures(sentence), false);
	}

	/**
	 * The words of a trigger that says something already. Figures that a person fills in
	 * stay until the sentence says something else.
	 * @param trigger the trigger as it is
	 * @return its words from now on
	 * @throws greenboard.acts.InvalidField when something cannot be taken
	 */
	TriggerWords changed(Trigger trigger) {
		String sentence = sentence();
		Rule present = trigger.rule();
		if (this.rule != null) {
			Rule filled = this.rule.checked();
			boolean same = (filled != null) ? filled.equals(present) : present == null;
			if (!same) {
				return words(sentence, filled, trigger.arming().needed());
			}
		}
		return words(sentence, sentence.equals(trigger.text()) ? present : figures(sentence),
				trigger.arming().needed());
	}

	private String sentence() {
		return Text.required("text", this.text, Text.WORDS);
	}

	private TriggerWords words(String sentence, @Nullable Rule figures, boolean needed) {
		return new TriggerWords(sentence, figures, Text.optional("action", this.action, Text.NOTE), this.owner,
				(this.armingNeeded != null) ? this.armingNeeded : needed);
	}

	private static @Nullable Rule figures(String sentence) {
		return TriggerRule.of(Prose.plain(sentence));
	}

}
