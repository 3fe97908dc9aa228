package greenboard.rollcall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be asked, as it is being put in order.
 *
 * @param order the keys of all roles in the order of the page, null for the checklist's
 * @param role the keys of the chosen ones
 * @param up the key of the role that is moved up, if one is
 * @param down the key of the role that is moved down, if one is
 */
record Choice(@Nullable List<String> order, @Nullable List<String> role, @Nullable String up, @Nullable String down) {

	/** The keys of the page in the new order; unknown ones are left out. */
	List<String> ordered(List<String> known) {
		List<String> keys = new ArrayList<>((this.order != null) ? this.order.stream().distinct().toList() : known);
		keys.retainAll(known);
		known.stream().filter((key) -> !keys.contains(key)).forEach(keys::add);
		move(keys, this.up, -1);
		move(keys, this.down, 1);
		return List.copyOf(keys);
	}

	private static void move(List<String> keys, @Nullable String key, int by) {
		int from = keys.indexOf(key);
		int to = from + by;
		if (from >= 0 && to >= 0 && to < keys.size()) {
			Collections.swap(keys, from, to);
		}
	}

	/** Whether a role is chosen; at first all are. */
	boolean has(String key) {
		return this.order == null || (this.role != null && this.role.contains(key));
	}

}
