package greenboard.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which category a heading or a parent item names. Words are compared by their stems, so
 * "automated tests" name the category "Testing"; of several named, the last counts.
 */
public final class CategoryRules {

	private static final Set<String> FILLERS = Set.of("and", "the", "of", "for", "&");

	private final List<Named> categories;

	/**
	 * Rules for the categories of one checklist.
	 * @param categories their names
	 */
	public CategoryRules(List<String> categories) {
		this.categories = categories.stream().map((name) -> new Named(name, stems(name))).toList();
	}

	/**
	 * Whether the checklist has no categories.
	 * @return true without any
	 */
	public boolean isEmpty() {
		return this.categories.isEmpty();
	}

	/**
	 * The category that a text names.
	 * @param text a heading's or a parent item's words
	 * @return the category, null when it names none
	 */
	public @Nullable String namedIn(String text) {
		List<String> words = stems(text);
		String last = null;
		int furthest = -1;
		for (Named category : this.categories) {
			int at = lastIndex(words, category.stems());
			int end = at + category.stems().size();
			if (at >= 0 && end > furthest) {
				furthest = end;
				last = category.name();
			}
		}
		return last;
	}

	private static int lastIndex(List<String> words, List<String> wanted) {
		for (int at = words.size() - wanted.size(); at >= 0 && !wanted.isEmpty(); at--) {
			if (words.subList(at, at + wanted.size()).equals(wanted)) {
				return at;
			}
		}
		return -1;
	}

	/**
	 * The category of a name that an attribute gives.
	 * @param name the name, in any case
	 * @return the category as the source names it, null when there is none
	 */
	public @Nullable String called(String name) {
		String wanted = Wording.normal(name);
		return this.categories.stream()
			.map(Named::name)
			.filter((category) -> Wording.normal(category).equals(wanted))
			.findFirst()
			.orElse(null);
	}

	private static List<String> stems(String text) {
		return Arrays.stream(Wording.normal(text).split("[^\\p{L}\\p{N}+#]+"))
			.filter((word) -> !word.isEmpty() && !FILLERS.contains(word))
			.map(CategoryRules::stem)
			.collect(Collectors.toList());
	}

	private static String stem(String word) {
		for (String ending : List.of("ings", "ing", "s")) {
			if (word.endsWith(ending) && !word.endsWith("ss") && word.length() - ending.length() >= 4) {
				return word.substring(0, word.length() - ending.length());
			}
		}
		return word;
	}

	private record Named(String name, List<String> stems) {
	}

}
