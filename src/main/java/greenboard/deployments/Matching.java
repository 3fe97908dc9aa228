package greenboard.deployments;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which item of a version continues which item of a deployment: the one with the same
 * key, else the one with the same words in the same place.
 */
final class Matching {

	/** From an item of the version to the item that it continues. */
	private final Map<Item, Item> continued = new LinkedHashMap<>();

	private final Set<Item> kept = new HashSet<>();

	Matching(List<Item> oldItems, List<Section> oldSections, ChecklistCopy copy) {
		matchKeys(oldItems, copy);
		matchPlaces(oldItems, byId(oldSections), copy);
	}

	private void matchKeys(List<Item> oldItems, ChecklistCopy copy) {
		Map<String, Item> byKey = oldItems.stream().collect(Collectors.toMap(Item::key, Function.identity()));
		for (Item item : copy.items()) {
			Item old = byKey.get(item.key());
			if (old != null) {
				carryOn(item, old);
			}
		}
	}

	private void matchPlaces(List<Item> oldItems, Map<UUID, Section> oldSections, ChecklistCopy copy) {
		Map<String, Item> byPlace = new HashMap<>();
		oldItems.stream()
			.filter((old) -> !continues(old) && !old.added())
			.forEach((old) -> byPlace.putIfAbsent(place(old, oldSections), old));
		Map<UUID, Section> sections = byId(copy.sections());
		for (Item item : copy.items().stream().filter(this::comesIn).toList()) {
			Item old = byPlace.remove(place(item, sections));
			if (old != null) {
				carryOn(item, old);
			}
		}
	}

	private void carryOn(Item item, Item old) {
		this.continued.put(item, old);
		this.kept.add(old);
	}

	private static String place(Item item, Map<UUID, Section> sections) {
		StringBuilder place = new StringBuilder(item.text());
		Section section = sections.get(item.place().sectionId());
		while (section != null) {
			place.append('\n').append(section.title());
			section = (section.parentId() != null) ? sections.get(section.parentId()) : null;
		}
		return place.toString();
	}

	static Map<UUID, Section> byId(List<Section> sections) {
		return sections.stream().collect(Collectors.toMap(Section::getId, Function.identity()));
	}

	/**
	 * From each item of the version that continues one, to the item that it continues.
	 */
	Map<Item, Item> continued() {
		return Collections.unmodifiableMap(this.continued);
	}

	/** Whether an item of the version continues none. */
	boolean comesIn(Item item) {
		return !this.continued.containsKey(item);
	}

	/** Whether an item of the deployment is continued. */
	boolean continues(Item old) {
		return this.kept.contains(old);
	}

}
