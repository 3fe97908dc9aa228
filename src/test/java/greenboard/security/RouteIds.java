package greenboard.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What can stand in an address: for each place of an id one that is there, one that
 * belongs to others, and one that nobody has. A place is named by the step before it.
 */
class RouteIds {

	private final Map<String, Ids> places = new HashMap<>();

	/**
	 * Ids for a place.
	 *
	 * @param own what is there
	 * @param foreign what others have, null where everybody has the same
	 * @param unknown what nobody has
	 */
	record Ids(String own, @Nullable String foreign, String unknown) {
	}

	void put(String place, Object own, @Nullable Object foreign) {
		String unknown = (own instanceof UUID) ? UUID.randomUUID().toString() : "NOBODY-999";
		put(place, new Ids(own.toString(), (foreign != null) ? foreign.toString() : null, unknown));
	}

	void put(String place, Ids ids) {
		this.places.put(place, ids);
	}

	/**
	 * The address with everything that is there.
	 * @param pattern the address as declared
	 * @return the address
	 */
	String path(String pattern) {
		return path(pattern, -1, "");
	}

	/**
	 * Addresses of which exactly one id is somebody else's or nobody's.
	 * @param pattern the address as declared
	 * @return the addresses, by place
	 */
	List<Missing> missing(String pattern) {
		List<Missing> missing = new ArrayList<>();
		String[] steps = pattern.split("/");
		for (int i = 0; i < steps.length; i++) {
			if (steps[i].startsWith("{")) {
				Ids ids = ids(pattern, steps, i);
				missing.add(new Missing(steps[i], path(pattern, i, ids.unknown()),
						(ids.foreign() != null) ? path(pattern, i, ids.foreign()) : null, ids));
			}
		}
		return missing;
	}

	private String path(String pattern, int place, String other) {
		String[] steps = pattern.split("/");
		for (int i = 0; i < steps.length; i++) {
			if (steps[i].startsWith("{")) {
				steps[i] = (i == place) ? other : ids(pattern, pattern.split("/"), i).own();
			}
			else if ("**".equals(steps[i])) {
				steps[i] = "anything";
			}
		}
		return steps.length == 0 ? "/" : String.join("/", steps);
	}

	private Ids ids(String pattern, String[] steps, int place) {
		String before = steps[place - 1];
		String root = pattern.contains("/drafts/") ? "drafts" : steps[pattern.startsWith("/api/") ? 3 : 1];
		for (String name : List.of(pattern + " " + before, root + "/" + before, before)) {
			if (this.places.containsKey(name)) {
				return this.places.get(name);
			}
		}
		throw new IllegalStateException("No id for " + steps[place] + " of " + pattern);
	}

	/**
	 * One id that leads nowhere.
	 *
	 * @param variable its name in the pattern
	 * @param unknown the address with an id that nobody has
	 * @param foreign the address with an id of others, null where there is none
	 * @param ids the ids
	 */
	record Missing(String variable, String unknown, @Nullable String foreign, Ids ids) {
	}

}
