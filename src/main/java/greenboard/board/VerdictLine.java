package greenboard.board;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Figures;

/**
 * The verdict in a word, the first reason and the score: what stays in sight, and what a
 * tick draws again.
 *
 * @param place the deployment's page, from the root of the application
 * @param word the verdict, or how the deployment ended: the last part of a message key
 * @param css the verdict's style
 * @param icon the icon that goes with the word, a name in the sprite
 * @param first the first reason why it is not go
 * @param more how many more reasons there are
 * @param score the score as shown, null when nothing applies
 * @param ceiling what it could reach
 * @param band the band's name, null when incomplete
 */
public record VerdictLine(String place, String word, String css, String icon, @Nullable Blocker first, int more,
		@Nullable BigDecimal score, @Nullable BigDecimal ceiling, @Nullable String band) {

	/**
	 * The line of a deployment as it is stored.
	 * @param head the deployment
	 * @return the line
	 */
	public static VerdictLine of(DeploymentHead head) {
		return head.open() ? of(head.id(), head.figures())
				: of(head.id(), head.figures(), head.state().name(), "v-off", "slash-circle");
	}

	/**
	 * The line of an open deployment after a change.
	 * @param id the deployment
	 * @param figures its figures since
	 * @return the line
	 */
	public static VerdictLine of(DeploymentId id, Figures figures) {
		return switch (figures.verdict()) {
			case GO -> of(id, figures, "GO", "v-go", "check-circle-fill");
			case READY -> of(id, figures, "READY", "v-ready", "circle");
			case HOLD -> of(id, figures, "HOLD", "v-hold", "exclamation-diamond-fill");
			case NO_GO -> of(id, figures, "NO_GO", "v-nogo", "x-octagon-fill");
		};
	}

	private static VerdictLine of(DeploymentId id, Figures figures, String word, String css, String icon) {
		boolean reasons = !css.equals("v-off") && !figures.firstBlockers().isEmpty();
		return new VerdictLine(id.place(), word, css, icon, reasons ? figures.firstBlockers().get(0) : null,
				Math.max(0, figures.blockerCount() - 1), figures.score(), figures.ceiling(), figures.band());
	}

}
