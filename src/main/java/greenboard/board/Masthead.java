package greenboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Figures;

/**
 * What stands on top of every page of a deployment: which one it is, the verdict in a
 * word, the first reason and the score.
 *
 * @param place the deployment's page, from the root of the application
 * @param title the project and the version
 * @param environment where to
 * @param targetAt when
 * @param lead who leads it
 * @param word the verdict, or how the deployment ended: the last part of a message key
 * @param css the verdict's style
 * @param first the first reason why it is not go
 * @param more how many more reasons there are
 * @param score the score as shown, null when nothing applies
 * @param ceiling what it could reach
 * @param band the band's name, null when incomplete
 * @param marks where the bands begin
 */
public record Masthead(String place, String title, String environment, Instant targetAt, @Nullable String lead,
		String word, String css, @Nullable Blocker first, int more, @Nullable BigDecimal score,
		@Nullable BigDecimal ceiling, @Nullable String band, List<BigDecimal> marks) {

	/**
	 * The masthead of a deployment as it is stored.
	 * @param head the deployment
	 * @return its masthead
	 */
	public static Masthead of(DeploymentHead head) {
		Figures figures = head.figures();
		String word = head.open() ? figures.verdict().name() : head.state().name();
		return new Masthead(head.id().place(), head.project().name() + " " + head.version(), head.environment(),
				head.targetAt(), (head.lead() != null) ? head.lead().name() : null, word, css(word),
				head.open() ? first(figures) : null, Math.max(0, figures.blockerCount() - 1), figures.score(),
				figures.ceiling(), figures.band(), marks(head));
	}

	/**
	 * The icon that goes with the word.
	 * @return a name in the sprite
	 */
	public String icon() {
		return switch (this.word) {
			case "GO" -> "check-circle-fill";
			case "READY" -> "circle";
			case "HOLD" -> "exclamation-diamond-fill";
			case "NO_GO" -> "x-octagon-fill";
			default -> "slash-circle";
		};
	}

	static String css(String word) {
		return switch (word) {
			case "GO" -> "v-go";
			case "READY" -> "v-ready";
			case "HOLD" -> "v-hold";
			case "NO_GO" -> "v-nogo";
			default -> "v-off";
		};
	}

	private static @Nullable Blocker first(Figures figures) {
		return figures.firstBlockers().isEmpty() ? null : figures.firstBlockers().get(0);
	}

	private static List<BigDecimal> marks(DeploymentHead head) {
		return head.scheme().bands().stream().map(Band::from).filter((from) -> from.signum() > 0).toList();
	}

}
