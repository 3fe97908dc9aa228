package greenboard.revision;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import greenboard.edits.SourceEdits;
import greenboard.markdown.Checklist;
import greenboard.markdown.ChecklistReader;
import greenboard.source.AttributeComment;

/**
 * Writes what a person changed in the preview into a checklist's source: what is about
 * the whole as front matter, what is about one place as an attribute comment behind it.
 * Nothing else changes, not even a line end. What the document says by itself is not
 * written down again, so that changing something and changing it back gives the source as
 * it was; amending twice is amending once.
 */
public final class ChecklistEditor {

	private ChecklistEditor() {
	}

	/**
	 * Writes amendments.
	 * @param checklist the checklist that they are about
	 * @param amendments what it is to say; of two that contradict each other the later
	 * one counts
	 * @return the amended source, exactly the same without amendments
	 * @throws IllegalArgumentException when one names an item, a role or a section that
	 * is not there
	 * @throws NoItem when the words of a new item would be read as something else
	 */
	public static String amend(Checklist checklist, List<Amendment> amendments) {
		String source = new FrontMatterAmendments(checklist).apply(amendments);
		int shift = lines(source) - lines(checklist.source());
		Wishes wishes = new Wishes(new OutlineIndex(checklist.outline()), shift);
		amendments.forEach(wishes::add);
		for (List<Wish> stage : wishes.stages()) {
			source = grant(source, stage);
		}
		return NewItems.write(source, shift, amendments);
	}

	/**
	 * Reads a source.
	 * @param source Markdown
	 * @return what it says
	 */
	static OutlineIndex read(String source) {
		return new OutlineIndex(ChecklistReader.read(source.getBytes(StandardCharsets.UTF_8)).outline());
	}

	private static String grant(String source, List<Wish> wishes) {
		List<Wish> open = open(wishes, source);
		if (open.isEmpty()) {
			return source;
		}
		String stripped = write(source, open, Set.of());
		return write(source, open, new HashSet<>(open(open, stripped)));
	}

	private static List<Wish> open(List<Wish> wishes, String source) {
		OutlineIndex index = read(source);
		return wishes.stream().filter((wish) -> !wish.granted().test(index)).toList();
	}

	private static String write(String source, List<Wish> wishes, Set<Wish> needed) {
		Places places = new Places(SourceTree.parse(source));
		Map<Place, AttributeComment> changed = new LinkedHashMap<>();
		for (Wish wish : wishes) {
			Place place = wish.place(places);
			if (place != null) {
				AttributeComment attributes = changed.getOrDefault(place, place.attributes());
				changed.put(place, attributes.with(wish.name(), needed.contains(wish) ? wish.value() : null));
			}
		}
		SourceEdits edits = new SourceEdits();
		changed.forEach((place, attributes) -> place.write(attributes, source, edits));
		return edits.apply(source);
	}

	private static int lines(String source) {
		return source.split("\r\n|\r|\n", -1).length;
	}

}
