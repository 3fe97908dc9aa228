package greenboard.deployments;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.audit.AuditEntry;
import greenboard.readiness.Status;

/**
 * The states of a deployment's items as its trail tells them: whoever follows the entries
 * from the first to the last comes out where the items are.
 */
public final class ReplayedStates {

	static final String RENUMBERED = "item.renumbered";

	static final String REMOVED = "item.removed";

	private static final Set<String> SETTLING = Set.of("item.settled", "item.reopened", "item.waiver-expired",
			"item.waiver-granted", "item.leaving-out-granted");

	private final Map<String, Status> settled = new HashMap<>();

	/**
	 * Goes one entry on.
	 * @param entry the next entry of the deployment's trail
	 */
	public void follow(AuditEntry entry) {
		String key = entry.subjectKey();
		if (key == null) {
			return;
		}
		if (entry.action().equals(RENUMBERED) && entry.before() != null) {
			settle(key, this.settled.remove(entry.before()));
		}
		else if (entry.action().equals(REMOVED)) {
			this.settled.remove(key);
		}
		else if (SETTLING.contains(entry.action()) && entry.after() != null) {
			EnumSet.allOf(Status.class)
				.stream()
				.filter((state) -> state.name().equals(entry.after()))
				.forEach((state) -> settle(key, state));
		}
	}

	private void settle(String key, @Nullable Status state) {
		if (state == null || state == Status.OPEN) {
			this.settled.remove(key);
		}
		else {
			this.settled.put(key, state);
		}
	}

	/**
	 * The items that are not open.
	 * @return their states by their keys
	 */
	Map<String, Status> settled() {
		return Map.copyOf(this.settled);
	}

}
