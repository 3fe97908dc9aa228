package greenboard.revision;

import java.util.List;
import java.util.stream.Stream;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Item;
import greenboard.outline.Outline.Section;

/**
 * Walks an outline in the order of its source.
 */
final class OutlineTree {

	private OutlineTree() {
	}

	/**
	 * All sections, outer ones first.
	 * @param outline an outline
	 * @return its sections
	 */
	static Stream<Section> sections(Outline outline) {
		return sections(outline.sections());
	}

	private static Stream<Section> sections(List<Section> sections) {
		return sections.stream().flatMap((section) -> Stream.concat(Stream.of(section), sections(section.sections())));
	}

	/**
	 * All items, parents first.
	 * @param outline an outline
	 * @return its items
	 */
	static Stream<Item> items(Outline outline) {
		return sections(outline).flatMap((section) -> items(section.items()));
	}

	/**
	 * Items and all items below them, parents first.
	 * @param items some items
	 * @return all of them
	 */
	static Stream<Item> items(List<Item> items) {
		return items.stream().flatMap((item) -> Stream.concat(Stream.of(item), items(item.items())));
	}

}
