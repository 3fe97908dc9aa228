package greenboard.revision;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import greenboard.edits.SourceEdits;
import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.revision.Progress.Addition;

/**
 * Sees to it that items keep their keys: a key that a written document would not give
 * again by itself, because items were added or because it comes from an earlier version,
 * is written down as an attribute.
 */
final class KeptKeys {

	private KeptKeys() {
	}

	/**
	 * Writes the keys that are needed.
	 * @param written a document with the items of an outline in the same order, and
	 * additions
	 * @param outline the outline
	 * @param additions the additions, which say their keys themselves
	 * @return the document, unchanged where no key is needed
	 */
	static String keep(String written, Outline outline, List<Addition> additions) {
		Set<String> added = additions.stream().map(Addition::key).collect(Collectors.toCollection(HashSet::new));
		Iterator<Item> before = OutlineTree.items(outline).iterator();
		List<Item> after = OutlineTree.items(ChecklistEditor.read(written).outline())
			.filter((item) -> !added.contains(item.key()))
			.toList();
		Places places = new Places(SourceTree.parse(written));
		SourceEdits edits = new SourceEdits();
		for (Item item : after) {
			Place place = places.listItem(item.line());
			if (!before.hasNext() || place == null) {
				return written;
			}
			String key = before.next().key();
			if (!key.equals(item.key())) {
				place.write(place.attributes().with("key", key), written, edits);
			}
		}
		return edits.apply(written);
	}

}
