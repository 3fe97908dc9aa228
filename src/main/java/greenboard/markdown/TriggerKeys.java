package greenboard.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.RollbackTrigger;

/**
 * Gives every trigger its key: its own, the one of the version before, or a new one.
 */
final class TriggerKeys {

	private static final String PREFIX = "RB";

	private TriggerKeys() {
	}

	static List<RollbackTrigger> give(List<TriggerReader.Found> found, @Nullable Outline previous) {
		Map<String, Deque<String>> before = new HashMap<>();
		List<RollbackTrigger> old = (previous != null) ? previous.rollbackTriggers() : List.of();
		old.forEach(
				(trigger) -> before.computeIfAbsent(trigger.text(), (text) -> new ArrayDeque<>()).add(trigger.key()));
		UniqueKeys keys = new UniqueKeys();
		List<@Nullable String> chosen = new ArrayList<>();
		for (TriggerReader.Found trigger : found) {
			chosen.add((trigger.key() != null && keys.take(trigger.key())) ? trigger.key() : null);
		}
		for (int i = 0; i < found.size(); i++) {
			if (chosen.get(i) == null) {
				chosen.set(i, kept(before.get(found.get(i).text()), keys));
			}
		}
		old.forEach((trigger) -> keys.take(trigger.key()));
		List<RollbackTrigger> triggers = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			String key = chosen.get(i);
			triggers.add(found.get(i).as((key != null) ? key : keys.next(PREFIX)));
		}
		return List.copyOf(triggers);
	}

	private static @Nullable String kept(@Nullable Deque<String> candidates, UniqueKeys keys) {
		while (candidates != null && !candidates.isEmpty()) {
			String key = candidates.removeFirst();
			if (keys.take(key)) {
				return key;
			}
		}
		return null;
	}

}
