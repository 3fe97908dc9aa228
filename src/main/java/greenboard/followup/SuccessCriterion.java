package greenboard.followup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.prose.Prose;

/**
 * One thing by which a deployment's success is told.
 *
 * @param number its number in the deployment
 * @param section the title of the section that it stands in, plain text
 * @param text its words, inline Markdown
 * @param measurement what was found, null while nobody looked
 */
record SuccessCriterion(int number, String section, String text, @Nullable Measurement measurement) {

	/**
	 * What was found.
	 *
	 * @param value the measured value, null where there is none to name
	 * @param met whether the criterion is met
	 * @param by who looked
	 * @param at when
	 */
	record Measurement(@Nullable String value, boolean met, String by, Instant at) {
	}

	/**
	 * Its words for a page.
	 * @return safe HTML
	 */
	public String html() {
		return Prose.inline(this.text);
	}

	boolean sameAs(Bullet bullet) {
		return this.section.equals(bullet.section()) && this.text.equals(bullet.text());
	}

}
