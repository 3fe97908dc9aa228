package greenboard.lessons;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.imports.TemplateProposals;
import greenboard.imports.TemplateProposals.Proposed;

/**
 * What a manager made of something that went wrong.
 *
 * @param key what went wrong
 * @param taken the item that it became, null when it was left
 * @param reason why it was left, null when it was taken
 * @param by who decided
 * @param at when
 */
record Lesson(String key, @Nullable Taken taken, @Nullable String reason, String by, Instant at) {

	/**
	 * The item that it became.
	 *
	 * @param text its words, inline Markdown
	 * @param section the title of the section that it went to, plain text
	 * @param why why it exists, plain text
	 * @param proposed the draft that it went into, which may be published or gone since,
	 * and its key there
	 */
	record Taken(String text, String section, String why, Proposed proposed) {
	}

	/**
	 * Whether nothing came of it: it was taken into a draft that is gone without having
	 * been published.
	 * @param proposals knows drafts and versions
	 * @param template the template's key
	 * @return true when it can be taken again
	 */
	boolean lost(TemplateProposals proposals, String template) {
		return this.taken != null && proposals.lost(template, this.taken.proposed(), this.at);
	}

}
