package greenboard.deployments;

import java.util.Map;
import java.util.Set;

import greenboard.audit.AuditEntry;
import greenboard.readiness.Status;

/**
 * Where following a deployment's trail from its first entry comes out.
 */
public final class Replayed {

	private final ReplayedStates states = new ReplayedStates();

	private final ReplayedFiles files = new ReplayedFiles();

	/**
	 * Goes one entry on.
	 * @param entry the next entry of the deployment's trail
	 */
	public void follow(AuditEntry entry) {
		this.states.follow(entry);
		this.files.follow(entry);
	}

	/** The items that are not open, by their keys. */
	Map<String, Status> settled() {
		return this.states.settled();
	}

	/** What the trail calls the files of the items that have some, by their keys. */
	Map<String, Set<String>> shown() {
		return this.files.shown();
	}

}
