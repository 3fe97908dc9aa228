package greenboard.rollback;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.outline.RollbackTrigger.Rule;

/**
 * The condition under which a deployment is taken back ("Rollback" of the domain).
 *
 * @param id its id
 * @param key its key, unique in the deployment and safe in an address
 * @param text the sentence, inline Markdown
 * @param rule the sentence's figures, null where it has none
 * @param action what is done when it fires, inline Markdown, null where nothing says so
 * @param owner who watches it, null for nobody
 * @param ownerDecides whether its owner may decide about it once it has fired
 * @param firing how it fired, null while it does not
 * @param arming whether alerts are known to reach it
 */
public record Trigger(UUID id, String key, String text, @Nullable Rule rule, @Nullable String action,
		@Nullable PersonSummary owner, boolean ownerDecides, @Nullable Firing firing, Arming arming) {

	/**
	 * Whether it has fired and nobody stood it down.
	 * @return true while it stops the deployment
	 */
	public boolean fired() {
		return this.firing != null;
	}

	/**
	 * Who among those that it names decides about it once it has fired.
	 * @return its owner's name, null where they may not or where nobody is named
	 */
	public @Nullable String decider() {
		return (this.owner != null && this.ownerDecides) ? this.owner.name() : null;
	}

	/**
	 * Its figures in one line.
	 * @return "error rate > 5 %, 5 minutes", null without figures
	 */
	public @Nullable String figures() {
		return (this.rule != null) ? TriggerWords.figures(this.rule) : null;
	}

}
