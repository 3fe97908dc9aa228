package greenboard.timetable;

/**
 * How a station stands at a moment.
 */
public enum Standing {

	/** Its time is over, and something of it is open. */
	LATE,
	/** It is its time, and something of it is open. */
	DUE,
	/** Its time has not come. */
	AHEAD,
	/** Nothing of it is open. */
	DONE

}
