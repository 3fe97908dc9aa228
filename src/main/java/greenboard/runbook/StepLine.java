package greenboard.runbook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.board.Elapsed;
import greenboard.prose.Prose;

/**
 * A step as its page shows it.
 *
 * @param step the step
 * @param html what is done, safe HTML
 * @param details what is said of it besides, safe HTML, may be empty
 * @param before the number of a step before it that is not ended, 0 for none
 * @param elapsed how long it takes or took, null while nobody has begun
 */
record StepLine(RunStep step, String html, String details, int before, @Nullable Elapsed elapsed) {

	static StepLine of(Run run, RunStep step, Instant now) {
		RunStep.Moment ended = step.ended();
		return new StepLine(step, Prose.inline(step.title()), Prose.html(step.details()), run.unendedBefore(step),
				(step.started() != null) ? new Elapsed(step.started().at(), (ended != null) ? ended.at() : null, now)
						: null);
	}

	/**
	 * What is done, without markup.
	 * @return plain text
	 */
	public String plain() {
		return Prose.plain(this.step.title());
	}

	/**
	 * The picture of its state.
	 * @return a name in the sprite
	 */
	public String icon() {
		return switch (this.step.state()) {
			case OPEN -> "circle";
			case STARTED -> "hourglass-split";
			case DONE -> "check-circle-fill";
			case FAILED -> "x-octagon-fill";
			case SKIPPED -> "slash-circle";
		};
	}

	/**
	 * The colours of its state.
	 * @return a class of the style sheet
	 */
	public String css() {
		return switch (this.step.state()) {
			case OPEN, SKIPPED -> "v-off";
			case STARTED -> "v-hold";
			case DONE -> "v-go";
			case FAILED -> "v-nogo";
		};
	}

	/**
	 * Whether nobody has to do anything about it any more.
	 * @return true for done, failed and skipped
	 */
	public boolean ended() {
		return this.step.state().ended();
	}

}
