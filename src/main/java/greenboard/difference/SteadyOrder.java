package greenboard.difference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of some keys kept their order among each other, as many of them as
 * possible: the longest rising row of their old positions, in n log n steps.
 */
final class SteadyOrder {

	private SteadyOrder() {
	}

	/**
	 * The keys that did not move.
	 * @param before keys in their old order
	 * @param after the same keys in their new order
	 * @return a largest set of keys whose order is the same in both
	 */
	static Set<String> of(List<String> before, List<String> after) {
		Map<String, Integer> positions = new HashMap<>();
		before.forEach((key) -> positions.put(key, positions.size()));
		int[] row = after.stream().mapToInt((key) -> positions.getOrDefault(key, 0)).toArray();
		int[] ends = new int[row.length];
		int[] previous = new int[row.length];
		int length = 0;
		for (int i = 0; i < row.length; i++) {
			int at = place(row, ends, length, row[i]);
			previous[i] = (at > 0) ? ends[at - 1] : -1;
			ends[at] = i;
			length = Math.max(length, at + 1);
		}
		Set<String> steady = new HashSet<>();
		for (int i = (length > 0) ? ends[length - 1] : -1; i >= 0; i = previous[i]) {
			steady.add(after.get(i));
		}
		return steady;
	}

	private static int place(int[] row, int[] ends, int length, int value) {
		int low = 0;
		int high = length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (row[ends[middle]] < value) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
