package greenboard.events;

import java.util.Set;

/**
 * What an act has touched of a deployment, for those who have a say in the verdict.
 *
 * @param items the keys of items with another state, other words, other evidence or
 * another waiver
 * @param checklist whether items were added, removed or moved to another version
 * @param purpose whether it is for something else: another version, another artifact
 */
public record Touched(Set<String> items, boolean checklist, boolean purpose) {

	/**
	 * Takes the keys over.
	 */
	public Touched {
		items = Set.copyOf(items);
	}

}
