package greenboard.verdict;

import java.util.List;
import java.util.Map;

import greenboard.markdown.Link;
import greenboard.readiness.Status;

/**
 * What another record, such as the sign-offs or the decision, has to say about a
 * deployment.
 *
 * @param blockers what of it stands in the way
 * @param linked the state of the items that follow it
 * @param go whether it holds a go decision that is in force; that outweighs other
 * records' holds, which it went over by name, but neither a no-go nor what the checklist
 * itself holds against it
 */
public record Standing(List<Blocker> blockers, Map<Link, Status> linked, boolean go) {

	/** Nothing to say. */
	public static final Standing NOTHING = new Standing(List.of(), Map.of(), false);

	/**
	 * Takes the lists over.
	 */
	public Standing {
		blockers = List.copyOf(blockers);
		linked = Map.copyOf(linked);
	}

}
