package greenboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.readiness.Band;
import greenboard.register.DeploymentHead;
import greenboard.verdict.Blocker;
import greenboard.verdict.Standings;

/**
 * What stands on top of every page of a deployment.
 *
 * @param place the deployment's page, from the root of the application
 * @param emergency the page for emergencies of its project, for this deployment
 * @param title the project and the version
 * @param environment where to
 * @param targetAt when
 * @param lead who leads it
 * @param line the verdict, the first reason and the score
 * @param marks where the bands begin
 * @param fired the rollback triggers that have fired, the first one first
 * @param rolling who decided that it is taken back, null while it is not
 * @param asked who is asked in the roll call under way, null while none is
 * @param sequence where its trail ended when the page was read
 * @param goEnded why its go ended by itself, null where none did or it was decided since
 */
public record Masthead(String place, String emergency, String title, String environment, Instant targetAt,
		@Nullable String lead, VerdictLine line, List<BigDecimal> marks, List<FiredTrigger> fired,
		@Nullable String rolling, @Nullable AskedRole asked, long sequence, @Nullable String goEnded) {

	/**
	 * The masthead of a deployment as it is stored.
	 * @param head the deployment
	 * @return its masthead
	 */
	public static Masthead of(DeploymentHead head) {
		String lead = (head.lead() != null) ? head.lead().name() : null;
		return new Masthead(head.id().place(),
				"/projects/" + head.project().key() + "/emergency?deployment=" + head.id().value(),
				head.project().name() + " " + head.version(), head.environment(), head.targetAt(), lead,
				VerdictLine.of(head),
				head.scheme().bands().stream().map(Band::from).filter((from) -> from.signum() > 0).toList(),
				head.open() ? FiredTrigger.of(head.standings(), lead) : List.of(),
				head.open() ? rolling(head.standings()) : null, head.open() ? AskedRole.of(head) : null,
				head.sequence(), head.goEnded());
	}

	/**
	 * Who decided that a deployment is taken back.
	 * @param standings what its other records have to say
	 * @return a name, null while it is not taken back
	 */
	public static @Nullable String rolling(Standings standings) {
		return standings.blockers()
			.stream()
			.filter((blocker) -> blocker.kind().equals(Blocker.ROLLING_BACK))
			.map((blocker) -> blocker.words().get(0))
			.findFirst()
			.orElse(null);
	}

}
