package greenboard.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Hands out keys that nothing else has; capitals make no difference.
 */
final class UniqueKeys {

	private final Set<String> taken = new HashSet<>();

	private final Map<String, Integer> counters = new HashMap<>();

	/**
	 * Takes a key.
	 * @param key the key
	 * @return whether it was free
	 */
	boolean take(String key) {
		return this.taken.add(key.toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether nothing has a key.
	 * @param key the key
	 * @return true when it can be taken
	 */
	boolean isFree(String key) {
		return !this.taken.contains(key.toLowerCase(Locale.ROOT));
	}

	/**
	 * A key that begins with a wish.
	 * @param wish the key if it is free
	 * @return the wish, or the wish and a number
	 */
	String like(String wish) {
		String key = wish;
		while (!take(key)) {
			key = wish + "-" + (this.counters.merge(wish, 1, Integer::sum) + 1);
		}
		return key;
	}

	/**
	 * The next free key of a series.
	 * @param prefix what the series begins with
	 * @return the prefix, a hyphen and a number from 1
	 */
	String next(String prefix) {
		String key;
		do {
			key = prefix + "-" + this.counters.merge(prefix.toLowerCase(Locale.ROOT), 1, Integer::sum);
		}
		while (!take(key));
		return key;
	}

}
