package greenboard.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.difference.Difference.Change;
import greenboard.difference.Difference.Kind;
import greenboard.difference.Difference.Subject;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;

/**
 * Compares the items of two versions. An item has moved when the titles above it differ,
 * or when it left the order of the items that both versions have in its place.
 */
final class ItemDifference {

	private ItemDifference() {
	}

	static List<Difference> between(Outline before, Outline after) {
		Map<String, Placed> old = placed(before);
		Map<String, Placed> now = placed(after);
		Set<String> steady = SteadyOrder.of(inPlace(old, now), inPlace(now, old));
		List<Difference> differences = new ArrayList<>();
		now.forEach((key, item) -> compare(key, old.get(key), item, steady.contains(key), differences));
		old.forEach((key, item) -> {
			if (!now.containsKey(key)) {
				differences.add(new Difference(Subject.ITEM, Kind.REMOVED, key, item.item().text(), null, List.of()));
			}
		});
		return differences;
	}

	private static void compare(String key, @Nullable Placed was, Placed now, boolean steady,
			List<Difference> differences) {
		String text = now.item().text();
		if (was == null) {
			differences.add(new Difference(Subject.ITEM, Kind.ADDED, key, null, text, List.of()));
			return;
		}
		if (!was.item().text().equals(text)) {
			differences.add(new Difference(Subject.ITEM, Kind.REWORDED, key, was.item().text(), text, List.of()));
		}
		if (!was.place().equals(now.place()) || !steady) {
			differences.add(new Difference(Subject.ITEM, Kind.MOVED, key, was.item().text(), text,
					List.of(new Change("place", was.place(), now.place()))));
		}
		ChecklistDifference.changed(Subject.ITEM, key, text, facts(was.item()), facts(now.item()), differences);
	}

	/**
	 * The keys that another version has in the same place, in their order.
	 * @param version the version
	 * @param other the other one
	 * @return the keys
	 */
	private static List<String> inPlace(Map<String, Placed> version, Map<String, Placed> other) {
		return version.entrySet().stream().filter((entry) -> {
			Placed there = other.get(entry.getKey());
			return there != null && there.place().equals(entry.getValue().place());
		}).map(Map.Entry::getKey).toList();
	}

	private static Map<String, String> facts(Item item) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("phase", item.phase().name());
		facts.put("category", Objects.requireNonNullElse(item.category(), ""));
		facts.put("critical", String.valueOf(item.critical()));
		facts.put("optional", String.valueOf(item.optional()));
		facts.put("weight", item.weight().stripTrailingZeros().toPlainString());
		facts.put("linked", (item.linked() != null) ? item.linked().name() : "");
		facts.put("details", item.details());
		return facts;
	}

	private static Map<String, Placed> placed(Outline outline) {
		Map<String, Placed> placed = new LinkedHashMap<>();
		sections(outline.sections(), "", placed);
		return placed;
	}

	private static void sections(List<Section> sections, String around, Map<String, Placed> placed) {
		for (Section section : sections) {
			String place = around.isEmpty() ? section.title() : around + " / " + section.title();
			items(section.items(), place, placed);
			sections(section.sections(), place, placed);
		}
	}

	private static void items(List<Item> items, String place, Map<String, Placed> placed) {
		for (Item item : items) {
			placed.put(item.key(), new Placed(item, place));
			items(item.items(), place + " / " + item.key(), placed);
		}
	}

	private record Placed(Item item, String place) {
	}

}
