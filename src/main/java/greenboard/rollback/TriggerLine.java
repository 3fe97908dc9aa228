package greenboard.rollback;

import org.jspecify.annotations.Nullable;

import greenboard.prose.Prose;

/**
 * A trigger as pages show it.
 *
 * @param trigger the trigger
 * @param html its sentence, safe HTML
 * @param action what is done when it fires, safe HTML, null where nothing says so
 */
record TriggerLine(Trigger trigger, String html, @Nullable String action) {

	static TriggerLine of(Trigger trigger) {
		return new TriggerLine(trigger, Prose.inline(trigger.text()),
				(trigger.action() != null) ? Prose.inline(trigger.action()) : null);
	}

	/**
	 * The sentence without markup.
	 * @return plain text
	 */
	public String plain() {
		return Prose.plain(this.trigger.text());
	}

}
