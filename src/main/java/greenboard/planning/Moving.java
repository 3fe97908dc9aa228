package greenboard.planning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Status;
import greenboard.register.Board;
import greenboard.verdict.Decision;
import greenboard.verdict.Verdict;

/**
 * What hangs on the target time of a deployment, and what does not although it has a time
 * of its own.
 *
 * @param stations how many sections of the checklist are worked at a time counted from it
 * @param conditions how many conditions of sign-offs are open, each with its own due time
 * @param goUntil until when the go in force may be begun with, null without one
 */
record Moving(int stations, long conditions, @Nullable Instant goUntil) {

	static Moving of(Board board) {
		Decision decision = board.head().decision();
		boolean go = board.head().figures().verdict() == Verdict.GO;
		return new Moving(board.timetable().stations().size(),
				board.allItems().filter((item) -> item.conditionDue() != null && item.state() == Status.OPEN).count(),
				(go && decision != null) ? decision.validUntil() : null);
	}

	/**
	 * Whether there is anything to say.
	 * @return false when nothing has a time
	 */
	public boolean says() {
		return this.stations > 0 || this.conditions > 0 || this.goUntil != null;
	}

}
