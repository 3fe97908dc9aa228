package greenboard.rollback;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonId;
import greenboard.accounts.PersonSummary;
import greenboard.outline.RollbackTrigger.Rule;
import greenboard.prose.Prose;
import greenboard.words.Span;
import greenboard.words.TriggerRule;

/**
 * A trigger's words as they are kept.
 *
 * @param text the sentence, inline Markdown
 * @param rule its figures, null for none
 * @param action what is done when it fires, null for nothing said
 * @param owner who watches it, null for nobody
 * @param armingNeeded whether the go waits until it is armed
 */
record TriggerWords(String text, @Nullable Rule rule, @Nullable String action, @Nullable PersonId owner,
		boolean armingNeeded) {

	static TriggerWords of(Trigger trigger) {
		PersonSummary owner = trigger.owner();
		return new TriggerWords(trigger.text(), trigger.rule(), trigger.action(), (owner != null) ? owner.id() : null,
				trigger.arming().needed());
	}

	/** Whether a test alert for that trigger speaks of these words too. */
	boolean sayTheSameAs(Trigger trigger) {
		return this.text.equals(trigger.text()) && Objects.equals(this.rule, trigger.rule());
	}

	/**
	 * All of it as the trail has it; figures only where the sentence does not say them.
	 */
	String described(@Nullable String owner) {
		String sentence = Prose.plain(this.text);
		StringBuilder words = new StringBuilder(sentence);
		if (!Objects.equals(this.rule, TriggerRule.of(sentence))) {
			words.append(" [").append((this.rule != null) ? figures(this.rule) : "no figures").append(']');
		}
		if (this.action != null) {
			words.append(" → ").append(Prose.plain(this.action));
		}
		if (owner != null) {
			words.append(" (").append(owner).append(')');
		}
		return words.append(this.armingNeeded ? ", must be armed before a go" : "").toString();
	}

	/** A rule in one line: "error rate > 5 %, 5 minutes". */
	static String figures(Rule rule) {
		return rule.metric() + " " + rule.comparator() + " " + rule.value()
				+ ((rule.unit() != null) ? " " + rule.unit() : "")
				+ ((rule.window() != null) ? ", " + Span.words(rule.window()) : "");
	}

}
