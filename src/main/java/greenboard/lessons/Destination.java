package greenboard.lessons;

import java.util.ArrayList;
import java.util.List;

import greenboard.outline.Outline;
import greenboard.outline.Outline.Section;
import greenboard.templates.OutlineItems;

/**
 * A section that an item can go to: one that has items already.
 *
 * @param id its place among them and its title, so that it is never mistaken for another
 * one that has come to its place
 * @param section the section
 */
record Destination(String id, Section section) {

	/**
	 * All of a checklist.
	 * @param outline what it says
	 * @return the sections in its order
	 */
	static List<Destination> of(Outline outline) {
		List<Destination> all = new ArrayList<>();
		OutlineItems.sections(outline.sections())
			.filter((section) -> !section.items().isEmpty())
			.forEach(
					(section) -> all.add(new Destination(((all.size() + 1) + " " + section.title()).strip(), section)));
		return all;
	}

	/**
	 * The title of a section.
	 * @param id its id
	 * @return plain text, empty for what stands before the first heading
	 */
	static String title(String id) {
		return id.replaceFirst("^\\d+ ?", "");
	}

}
