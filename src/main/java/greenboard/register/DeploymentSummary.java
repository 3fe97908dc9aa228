package greenboard.register;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.purpose.Outcome;
import greenboard.verdict.Figures;
import greenboard.verdict.Standings;

/**
 * A deployment as lists show it.
 *
 * @param id the deployment
 * @param project the system that is deployed
 * @param templateTitle the checklist's title
 * @param version which version of the project
 * @param environment where to
 * @param targetAt when
 * @param lead who leads it
 * @param state how far it is
 * @param outcome how it went, null unless it is closed
 * @param figures score, band, verdict and first blockers
 * @param missingRoles titles of the roles whose signature is missing, stale or refused
 * @param latest what was changed last
 * @param standings what other records have to say
 * @param goEnded why its newest decision, a go, ended by itself; null where it did not
 */
public record DeploymentSummary(DeploymentId id, ProjectSummary project, String templateTitle, String version,
		String environment, Instant targetAt, @Nullable PersonSummary lead, DeploymentState state,
		@Nullable Outcome outcome, Figures figures, List<String> missingRoles, Latest latest, Standings standings,
		@Nullable String goEnded) {

	/**
	 * The newest entry of the trail.
	 *
	 * @param at when
	 * @param by who did it
	 * @param action what was done, as a dotted word
	 * @param subject the name of the thing
	 */
	public record Latest(Instant at, String by, String action, String subject) {
	}

}
