package greenboard.board;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Decision;
import greenboard.verdict.Figures;
import greenboard.verdict.Verdict;

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
 * @param go the go in force, null unless the verdict is go
 * @param breakGlass whether the decision in force breaks the glass
 */
public record VerdictLine(String place, String word, String css, String icon, @Nullable Blocker first, int more,
		@Nullable BigDecimal score, @Nullable BigDecimal ceiling, @Nullable String band, @Nullable Go go,
		boolean breakGlass) {

	/**
	 * The go in force.
	 *
	 * @param by who recorded it
	 * @param until until when it may be begun with, null once that no longer matters
	 * @param dissent whether it goes over somebody's sign-off
	 */
	public record Go(String by, @Nullable Instant until, boolean dissent) {

		static @Nullable Go of(DeploymentHead head) {
			Decision decision = head.decision();
			if (decision == null || head.figures().verdict() != Verdict.GO) {
				return null;
			}
			boolean begun = head.state().compareTo(DeploymentState.DEPLOYING) >= 0;
			return new Go(decision.by(), begun ? null : decision.validUntil(), decision.dissent());
		}

	}

	/**
	 * The line of a deployment as it is stored.
	 * @param head the deployment
	 * @return the line
	 */
	public static VerdictLine of(DeploymentHead head) {
		return head.open() ? of(head.id(), head.figures()).with(Go.of(head))
				: of(head.id(), head.figures(), head.state().name(), "v-off", "slash-circle");
	}

	/**
	 * The line of an open deployment after a change; a go is not named.
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
				Math.max(0, figures.blockerCount() - 1), figures.score(), figures.ceiling(), figures.band(), null,
				figures.breakGlass());
	}

	private VerdictLine with(@Nullable Go named) {
		return new VerdictLine(this.place, this.word, this.css, this.icon, this.first, this.more, this.score,
				this.ceiling, this.band, named, this.breakGlass);
	}

}
