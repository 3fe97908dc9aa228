package greenboard.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.accounts.Permission;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.ProjectSummary;
import greenboard.acts.DeploymentId;
import greenboard.acts.DeploymentState;
import greenboard.acts.NotPossible;
import greenboard.outline.Link;
import greenboard.purpose.Field;
import greenboard.purpose.Outcome;
import greenboard.readiness.Readiness;
import greenboard.readiness.Scheme;
import greenboard.readiness.Status;
import greenboard.verdict.Decision;
import greenboard.verdict.Figures;
import greenboard.verdict.Rested;
import greenboard.verdict.Standings;
import greenboard.verdict.Tallies;

/**
 * What stands in the head of every page of a deployment.
 *
 * @param id the deployment
 * @param project the system that is deployed
 * @param template the version of the template that it copied
 * @param version which version of the project
 * @param environment where to
 * @param artifactDigest the digest of what is to be deployed
 * @param targetAt when
 * @param zone the time zone of the target time
 * @param lead who leads it
 * @param fields the template's deployment fields
 * @param state how far it is
 * @param end how it ended, null while it is open
 * @param scheme weights and bands
 * @param tallies the leaves that count
 * @param figures score, band, verdict and first blockers as they are stored
 * @param sequence the newest place in its trail; another one means that something changed
 * @param createdAt when it was started
 * @param createdBy who started it
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param standings what other records have to say
 * @param decision the decision in force
 * @param nextExpiry when something of it expires
 * @param goEnded why its newest decision, a go, ended by itself; null where it did not
 */
public record DeploymentHead(DeploymentId id, ProjectSummary project, TemplateReference template, String version,
		String environment, @Nullable String artifactDigest, Instant targetAt, ZoneId zone,
		@Nullable PersonSummary lead, List<Field> fields, DeploymentState state, @Nullable End end, Scheme scheme,
		Tallies tallies, Figures figures, long sequence, Instant createdAt, String createdBy, Instant changedAt,
		String changedBy, Standings standings, @Nullable Decision decision, @Nullable Instant nextExpiry,
		@Nullable String goEnded) {

	/**
	 * The version of a template.
	 *
	 * @param versionId the version's own id
	 * @param key the template's key
	 * @param number the version's number
	 * @param title the checklist's title
	 */
	public record TemplateReference(UUID versionId, String key, int number, String title) {

		/**
		 * What decisions and the trail call it.
		 * @return the template's key and the version's number
		 */
		public String label() {
			return this.key + "@" + this.number;
		}

	}

	/**
	 * How a deployment ended.
	 *
	 * @param outcome how it went, null when it was cancelled
	 * @param at when
	 * @param by who ended it
	 * @param reason the notes, or why it was cancelled
	 */
	public record End(@Nullable Outcome outcome, Instant at, String by, @Nullable String reason) {
	}

	/**
	 * How ready it is, exactly.
	 * @return score, ceiling, bands and categories
	 */
	public Readiness readiness() {
		return this.tallies.readiness(this.scheme);
	}

	/**
	 * What a decision would rest on.
	 * @return the present
	 */
	public Rested rested() {
		return Rested.on(readiness(), this.version, this.artifactDigest, this.template.label());
	}

	/**
	 * The state of the items that follow a record.
	 * @return the state by what is followed
	 */
	public Map<Link, Status> linked() {
		return this.standings.linked(this.tallies, this.decision);
	}

	/** Whether something of it has expired that is not written down yet. */
	boolean isDue(Instant now) {
		return open() && this.nextExpiry != null && !this.nextExpiry.isAfter(now);
	}

	/**
	 * Whether it can still be changed.
	 * @return false for closed and cancelled ones
	 */
	public boolean open() {
		return this.state.open();
	}

	/**
	 * Whether it was closed and something had gone wrong.
	 * @return false while it is open, when it was cancelled, and when it succeeded
	 */
	public boolean troubled() {
		return this.end != null && this.end.outcome() != null && this.end.outcome().troubled();
	}

	/**
	 * Lets somebody through who may change it.
	 * @param permission what it takes
	 * @param actor who wants to change it
	 * @throws greenboard.accounts.NotAllowed when they may not
	 * @throws NotPossible when it has ended
	 */
	public void require(Permission permission, Actor actor) {
		actor.require(permission, this.project.id());
		if (this.end != null) {
			throw NotPossible.ended(this.state, this.version + " to " + this.environment, this.end.at(), this.end.by());
		}
	}

}
