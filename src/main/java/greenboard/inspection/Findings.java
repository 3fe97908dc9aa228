package greenboard.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an inspection has found so far. Everything goes to the application's log; the
 * first faults are kept.
 */
final class Findings {

	/** How many faults are kept in words. */
	static final int KEPT = 100;

	private static final Logger logger = LoggerFactory.getLogger(Findings.class);

	private final List<String> faults = new ArrayList<>();

	private long faultCount;

	private long chains;

	private long entries;

	void wentThrough(long entries) {
		this.chains++;
		this.entries += entries;
	}

	void add(String fault) {
		logger.error("The inspection found: {}", fault);
		this.faultCount++;
		if (this.faults.size() < KEPT) {
			this.faults.add(fault);
		}
	}

	Report report(Instant begun, Instant ended) {
		return new Report(begun, ended, this.chains, this.entries, this.faultCount, List.copyOf(this.faults));
	}

}
