package greenboard.templates;

import java.util.List;
import java.util.stream.Stream;

import greenboard.outline.Outline;

/**
 * An outline's sections and items as flat streams, in the order of the source.
 */
public final class OutlineItems {

	private OutlineItems() {
	}

	/**
	 * Every item, parents before the items below them.
	 * @param outline the outline
	 * @return the items
	 */
	public static Stream<Outline.Item> of(Outline outline) {
		return sections(outline.sections()).flatMap((section) -> items(section.items()));
	}

	/**
	 * Items and those below them.
	 * @param items the items
	 * @return the items, parents before the items below them
	 */
	public static Stream<Outline.Item> items(List<Outline.Item> items) {
		return items.stream().flatMap((item) -> Stream.concat(Stream.of(item), items(item.items())));
	}

	/**
	 * Sections and those inside them.
	 * @param sections the sections
	 * @return the sections, outer before inner
	 */
	public static Stream<Outline.Section> sections(List<Outline.Section> sections) {
		return sections.stream().flatMap((section) -> Stream.concat(Stream.of(section), sections(section.sections())));
	}

}
