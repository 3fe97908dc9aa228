package greenboard.deployments;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import greenboard.audit.AuditEntry;

/**
 * The files that show that a deployment's items hold, as its trail tells of them.
 */
public final class ReplayedFiles {

	static final String ADDED = "item.file-added";

	static final String DROPPED = "item.file-removed";

	private final Map<String, Set<String>> shown = new HashMap<>();

	/**
	 * Goes one entry on.
	 * @param entry the next entry of the deployment's trail
	 */
	public void follow(AuditEntry entry) {
		String key = entry.subjectKey();
		if (key == null) {
			return;
		}
		if (entry.action().equals(ReplayedStates.REMOVED)) {
			this.shown.remove(key);
		}
		else if (entry.action().equals(ReplayedStates.RENUMBERED) && entry.before() != null) {
			Set<String> files = this.shown.remove(entry.before());
			if (files != null) {
				this.shown.put(key, files);
			}
		}
		else if (entry.action().equals(ADDED) && entry.after() != null) {
			this.shown.computeIfAbsent(key, (item) -> new TreeSet<>()).add(entry.after());
		}
		else if (entry.action().equals(DROPPED) && entry.before() != null) {
			drop(key, entry.before());
		}
	}

	private void drop(String key, String file) {
		this.shown.computeIfPresent(key, (item, files) -> {
			files.remove(file);
			return files.isEmpty() ? null : files;
		});
	}

	/**
	 * The items that have files.
	 * @return what the trail calls their files, by their keys
	 */
	Map<String, Set<String>> shown() {
		return Map.copyOf(this.shown);
	}

}
