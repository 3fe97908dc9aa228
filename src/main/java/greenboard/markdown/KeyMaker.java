package greenboard.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;
import greenboard.source.Warnings;
import greenboard.words.Wording;

/**
 * Gives every item its key: the one that its attributes say, else the one that it had in
 * the version before, else a new one from its section's title. Keys of the version before
 * never go to another item.
 */
final class KeyMaker {

	private static final Set<String> NO_NAMES = Set.of("the", "a", "an", "and", "of", "for", "to", "phase", "step",
			"part", "section", "stage", "pre", "post");

	private static final int SHORT_WORD = 4;

	private static final int PREFIX = 3;

	private final Warnings warnings;

	private final UniqueKeys keys = new UniqueKeys();

	private final Set<DraftItem> open = Collections.newSetFromMap(new IdentityHashMap<>());

	KeyMaker(Warnings warnings) {
		this.warnings = warnings;
	}

	/**
	 * Gives keys to all items of a document.
	 * @param root the document
	 * @param previous the version before, null for a first one
	 * @param retired keys of earlier versions that may not come back for another item
	 */
	void give(DraftSection root, @Nullable Outline previous, Set<String> retired) {
		List<DraftItem> items = root.all().flatMap(DraftSection::allItems).toList();
		this.open.addAll(items);
		items.forEach(this::explicit);
		if (previous != null) {
			keep(items, previous);
		}
		retired.forEach(this.keys::take);
		items.stream().filter(this.open::contains).forEach(this::fresh);
	}

	private void explicit(DraftItem item) {
		String key = item.attributes().key();
		if (key == null) {
			return;
		}
		if (this.keys.take(key)) {
			settle(item, key);
		}
		else {
			this.warnings.add(item.line(), "The key " + key + " is used twice; this item gets another one.");
		}
	}

	private void keep(List<DraftItem> items, Outline previous) {
		Map<String, Deque<String>> byPlace = new HashMap<>();
		Map<String, Deque<String>> byText = new HashMap<>();
		List<String> before = new ArrayList<>();
		previous.sections().forEach((section) -> collect(section, "", byPlace, byText, before));
		Map<DraftSection, String> paths = new HashMap<>();
		for (DraftItem item : items) {
			String path = paths.computeIfAbsent(item.section(), DraftSection::path);
			keep(item, byPlace.get(place(path, item.text())));
		}
		Map<String, Integer> texts = new HashMap<>();
		items.stream().filter(this.open::contains).forEach((item) -> texts.merge(item.text(), 1, Integer::sum));
		for (DraftItem item : items) {
			Deque<String> same = byText.getOrDefault(item.text(), new ArrayDeque<>());
			if (this.open.contains(item) && Objects.equals(texts.get(item.text()), 1)
					&& same.stream().filter(this.keys::isFree).count() == 1) {
				keep(item, same);
			}
		}
		before.forEach(this.keys::take);
	}

	private void keep(DraftItem item, @Nullable Deque<String> candidates) {
		while (this.open.contains(item) && candidates != null && !candidates.isEmpty()) {
			String key = candidates.removeFirst();
			if (this.keys.take(key)) {
				settle(item, key);
			}
		}
	}

	private static void collect(Section section, String around, Map<String, Deque<String>> byPlace,
			Map<String, Deque<String>> byText, List<String> keys) {
		String path = (section.level() > 0) ? around + "/" + Wording.normal(section.title()) : around;
		Deque<Item> items = new ArrayDeque<>(section.items());
		while (!items.isEmpty()) {
			Item item = items.removeFirst();
			byPlace.computeIfAbsent(place(path, item.text()), (place) -> new ArrayDeque<>()).add(item.key());
			byText.computeIfAbsent(item.text(), (text) -> new ArrayDeque<>()).add(item.key());
			keys.add(item.key());
			for (int i = item.items().size() - 1; i >= 0; i--) {
				items.addFirst(item.items().get(i));
			}
		}
		section.sections().forEach((inside) -> collect(inside, path, byPlace, byText, keys));
	}

	private static String place(String path, String text) {
		return path + "\n" + text;
	}

	private void fresh(DraftItem item) {
		settle(item, this.keys.next(prefix(item.section())));
	}

	private void settle(DraftItem item, String key) {
		item.key(key);
		this.open.remove(item);
	}

	private static String prefix(DraftSection section) {
		return section.outwards()
			.map((each) -> prefix(each.title()))
			.filter((prefix) -> !prefix.isEmpty())
			.findFirst()
			.orElse("ITEM");
	}

	private static String prefix(String title) {
		String name = Arrays.stream(Wording.slug(Wording.normal(title)).split("-"))
			.filter((word) -> word.length() > 1 && !Character.isDigit(word.charAt(0)) && !NO_NAMES.contains(word))
			.findFirst()
			.orElse("");
		String prefix = (name.length() <= SHORT_WORD) ? name : name.substring(0, PREFIX);
		return prefix.toUpperCase(Locale.ROOT);
	}

}
