package greenboard.decisions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.verdict.Decision;

/**
 * A decision with what became of it.
 *
 * @param decision the decision
 * @param ended how it ended, null while it is in force
 */
public record RecordedDecision(Decision decision, @Nullable Ended ended) {

	/**
	 * How a decision ended.
	 *
	 * @param at when
	 * @param by who ended it, the application itself where nobody did
	 * @param why why, as a sentence
	 */
	public record Ended(Instant at, String by, String why) {
	}

}
