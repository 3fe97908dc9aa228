package greenboard.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import greenboard.readiness.Status;

/**
 * The states of items, from the trail alone.
 */
final class Replay {

	/** What an entry is called that sets an item's state. */
	private static final Set<String> SETTING = Set.of("item.settled", "item.reopened", "item.waiver-granted",
			"item.waiver-expired", "item.leaving-out-granted");

	private final Map<String, Status> states = new HashMap<>();

	private Replay() {
	}

	static Replay of(List<Link> trail) {
		Replay replay = new Replay();
		trail.stream().map(Link::entry).forEach(replay::take);
		return replay;
	}

	private void take(Entry entry) {
		String key = entry.subjectKey();
		String after = entry.after();
		if (entry.action().equals("item.renumbered") && key != null) {
			Status before = this.states.remove(String.valueOf(entry.before()));
			this.states.put(key, (before != null) ? before : Status.OPEN);
		}
		else if (entry.action().equals("item.removed")) {
			this.states.remove(key);
		}
		else if (SETTING.contains(entry.action()) && key != null && after != null) {
			for (Status status : Status.values()) {
				if (status.name().equals(after)) {
					this.states.put(key, status);
				}
			}
		}
	}

	/** The state of an item; open unless something else is told. */
	Status state(String key) {
		return this.states.getOrDefault(key, Status.OPEN);
	}

}
