package greenboard.inspection;

import java.time.Instant;
import java.util.List;

/**
 * What an inspection has found.
 *
 * @param begun when it began
 * @param ended when it was through
 * @param chains how many chains it went through
 * @param entries how many entries they have
 * @param faultCount how many things do not hold
 * @param faults the first of them, a sentence each without a full stop
 */
record Report(Instant begun, Instant ended, long chains, long entries, long faultCount, List<String> faults) {

	boolean holds() {
		return this.faultCount == 0;
	}

}
