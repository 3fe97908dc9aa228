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
 * @param text the sentence, inline Markdown; its figures are read from it
 * @param action what is done when it fires, null for nothing said
 * @param owner who watches it, a member of the project, null for nobody
 */
public record TriggerWording(@Nullable String text, @Nullable String action, @Nullable PersonId owner) {

	/**
	 * The same as it can be kept.
	 * @return without space around it
	 * @throws greenboard.acts.InvalidField when it has no sentence, or one that is too
	 * long
	 */
	TriggerWording checked() {
		return new TriggerWording(sentence(), Text.optional("action", this.action, Text.NOTE), this.owner);
	}

	String sentence() {
		return Text.required("text", this.text, Text.WORDS);
	}

	@Nullable Rule rule() {
		return TriggerRule.of(Prose.plain(sentence()));
	}

}
