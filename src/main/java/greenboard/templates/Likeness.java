package greenboard.templates;

import java.util.Set;
import java.util.stream.Collectors;

import greenboard.outline.Outline;
import greenboard.prose.Prose;

/**
 * Tells a newer wording of a checklist from another checklist.
 */
final class Likeness {

	private Likeness() {
	}

	/**
	 * Whether two outlines are the same document at two times.
	 * @param one an outline
	 * @param other another
	 * @return true when at least half of the items of the shorter are in the other, by
	 * their words
	 */
	static boolean sameDocument(Outline one, Outline other) {
		Set<String> words = words(one);
		Set<String> others = words(other);
		long shared = words.stream().filter(others::contains).count();
		return 2 * shared >= Math.min(words.size(), others.size());
	}

	private static Set<String> words(Outline outline) {
		return OutlineItems.of(outline).map((item) -> Prose.plain(item.text())).collect(Collectors.toSet());
	}

}
