package greenboard.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.register.DeploymentHead;
import greenboard.verdict.Standing;

/**
 * A roll call under way, as every page of the deployment tells of it.
 *
 * @param place the page of the roll call
 * @param title the role whose turn it is, empty when all have answered
 */
public record AskedRole(String place, String title) {

	/** Under which name the roll call's standing is stored. */
	public static final String SOURCE = "roll-call";

	/** What is kept of one that runs. */
	public static final String RUNNING = "running";

	static @Nullable AskedRole of(DeploymentHead head) {
		Standing standing = head.standings().bySource().get(SOURCE);
		List<String> words = (standing != null) ? standing.kept().get(RUNNING) : null;
		return (words != null) ? new AskedRole(head.id().place() + "/roll-calls/" + words.get(0), words.get(1)) : null;
	}

}
