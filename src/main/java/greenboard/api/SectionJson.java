package greenboard.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.outline.Outline;
import greenboard.outline.Phase;
import greenboard.register.BoardSection;

/**
 * A section of a deployment, in the outline's shape.
 *
 * @param title its title
 * @param level the heading's level
 * @param phase its resolved phase
 * @param category its resolved category
 * @param offset when it is worked, relative to the target time
 * @param notes its plain text
 * @param blocks its contacts, references, commands and the like
 * @param items its items
 * @param sections the sections inside it
 */
record SectionJson(String title, int level, Phase phase, @Nullable String category, Outline.@Nullable Offset offset,
		String notes, List<Outline.Block> blocks, List<ItemJson> items, List<SectionJson> sections) {

	static SectionJson of(BoardSection section) {
		return new SectionJson(section.title(), section.level(), section.phase(), section.category(), section.offset(),
				section.notes(), section.blocks(), section.items().stream().map(ItemJson::of).toList(),
				section.sections().stream().map(SectionJson::of).toList());
	}

}
