package greenboard.board;

import greenboard.readiness.Tally;
import greenboard.register.Progress;

/**
 * What the lamp of a station or section shows: the worst that is there. Only a station
 * that reports go is lit.
 *
 * @param state the lamp's shape
 * @param percent how full a part-filled lamp is
 */
public record Lamp(State state, int percent) {

	/** The lamp's shapes. */
	public enum State {

		/** Everything that applies is done. */
		GO,
		/** Some of it is done. */
		PART,
		/** Nothing is done yet. */
		EMPTY,
		/** It need not report. */
		OPTIONAL,
		/** Something has failed. */
		RISK,
		/** A critical item is open or has failed. */
		BLOCKS,
		/** All settled, at least one of it waived. */
		WAIVED

	}

	/**
	 * The lamp of a category.
	 * @param tally its leaves
	 * @return the lamp
	 */
	public static Lamp of(Tally tally) {
		if (tally.criticalOpen() + tally.criticalFailed() > 0) {
			return new Lamp(State.BLOCKS, 0);
		}
		return of(tally.done(), tally.failed(), tally.waived(), tally.open(), tally.notApplicable());
	}

	/**
	 * The lamp of a section.
	 * @param progress its leaves
	 * @return the lamp
	 */
	public static Lamp of(Progress progress) {
		return of(progress.done(), progress.failed(), progress.waived(), progress.open(), progress.notApplicable());
	}

	private static Lamp of(int done, int failed, int waived, int open, int notApplicable) {
		if (failed > 0) {
			return new Lamp(State.RISK, 0);
		}
		if (open > 0) {
			int settled = done + waived;
			return (settled > 0) ? new Lamp(State.PART, 100 * settled / (settled + open)) : new Lamp(State.EMPTY, 0);
		}
		if (waived > 0) {
			return new Lamp(State.WAIVED, 0);
		}
		return new Lamp((done > 0) ? State.GO : (notApplicable > 0) ? State.OPTIONAL : State.EMPTY, 0);
	}

	/**
	 * Whether it is lit.
	 * @return true for go
	 */
	public boolean lit() {
		return this.state == State.GO;
	}

}
