package greenboard.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentState;
import greenboard.purpose.Outcome;
import greenboard.register.DeploymentSummary;
import greenboard.verdict.Figures;
import greenboard.verdict.Verdict;

/**
 * A deployment in a list.
 *
 * @param id its id
 * @param project the project's key
 * @param version which version of the project
 * @param environment where to
 * @param targetAt when
 * @param lead the address of who leads it
 * @param state how far it is
 * @param outcome how it went, null unless it is closed
 * @param score the floor, rounded down to one decimal
 * @param ceiling what it could reach
 * @param band the score's band
 * @param verdict what the rules say
 * @param blockers how many things stand in the way
 * @param dissent whether the go in force goes over somebody's sign-off
 * @param breakGlass whether an administrator broke the glass for it
 * @param changedAt when it was last changed
 */
record DeploymentSummaryJson(String id, String project, String version, String environment, Instant targetAt,
		@Nullable String lead, DeploymentState state, @Nullable Outcome outcome, @Nullable String score,
		@Nullable String ceiling, @Nullable String band, Verdict verdict, int blockers, boolean dissent,
		boolean breakGlass, Instant changedAt) {

	static DeploymentSummaryJson of(DeploymentSummary summary) {
		Figures figures = summary.figures();
		return new DeploymentSummaryJson(summary.id().toString(), summary.project().key(), summary.version(),
				summary.environment(), summary.targetAt(), (summary.lead() != null) ? summary.lead().email() : null,
				summary.state(), summary.outcome(), Numbers.plain(figures.score()), Numbers.plain(figures.ceiling()),
				figures.band(), figures.verdict(), figures.blockerCount(), figures.dissent(), figures.breakGlass(),
				summary.latest().at());
	}

}
