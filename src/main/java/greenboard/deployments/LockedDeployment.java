package greenboard.deployments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import greenboard.accounts.Actor;
import greenboard.accounts.ProjectId;
import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.acts.DeploymentState;
import greenboard.purpose.Purpose;
import greenboard.purpose.TemplateCopy;
import greenboard.readiness.Scheme;
import greenboard.verdict.Assessment;
import greenboard.verdict.Decision;
import greenboard.verdict.Rested;
import greenboard.verdict.Standing;
import greenboard.verdict.Tallies;

/**
 * A deployment that is locked for one act of another room: nobody else changes anything
 * of it, nor of what other rooms keep of it, until the act is over. Only to be used
 * inside the act.
 */
public final class LockedDeployment {

	private final Deployment deployment;

	private final Act act;

	private final Conditions conditions;

	LockedDeployment(Deployment deployment, Act act, Conditions conditions) {
		this.conditions = conditions;
		this.deployment = deployment;
		this.act = act;
	}

	/**
	 * Leaves an entry in the trail, in the order of the calls.
	 * @param action what was done, as a dotted word
	 * @param subject the name of the thing
	 * @param subjectKey its key, null where it has none
	 * @param before what it was
	 * @param after what it is
	 * @param reason why, in the words of who did it
	 */
	public void happened(String action, String subject, @Nullable String subjectKey, @Nullable String before,
			@Nullable String after, @Nullable String reason) {
		this.deployment.happened(new Draft(this.act, action, subject, subjectKey, before, after, reason));
	}

	/**
	 * Adds the condition of a sign-off as an item of its own, which counts for nothing
	 * but holds the deployment once it is overdue, and leaves an entry.
	 * @param text what has to be done, inline Markdown
	 * @param due until when
	 * @return the item's key
	 * @throws greenboard.acts.InvalidField without a text, or when the time is over
	 */
	public String addCondition(String text, Instant due) {
		return this.conditions.add(this.deployment, text, due, this.act);
	}

	/**
	 * Puts a decision in force, in place of the one before, and leaves an entry.
	 * @param decision the decision
	 * @throws greenboard.acts.NotPossible when a go is not possible now
	 */
	public void decide(Decision decision) {
		new CourseInHand(this.deployment, this.act).decide(decision);
	}

	/**
	 * Takes the decision in force back, and leaves an entry.
	 * @param reason why
	 * @throws greenboard.acts.NotPossible when none is in force
	 * @throws greenboard.acts.InvalidField without a reason
	 */
	public void withdrawDecision(String reason) {
		new CourseInHand(this.deployment, this.act).withdraw(reason);
	}

	/**
	 * The verdict as it was before this act, on which it may rest.
	 * @return the verdict; of many critical items only the first are among its blockers
	 */
	public Assessment assessment() {
		return this.deployment.assessment();
	}

	/**
	 * What a decision would rest on.
	 * @return the present
	 */
	public Rested rested() {
		return this.deployment.rested();
	}

	/**
	 * What another room said of it when it was last worked out.
	 * @param source the room's {@link greenboard.events.BlockerSource#name() name}
	 * @return what is kept, null where that room was not asked yet
	 */
	public @Nullable Standing standing(String source) {
		return this.deployment.reckoning().standings().bySource().get(source);
	}

	/**
	 * The decision in force.
	 * @return the decision, null for none
	 */
	public @Nullable Decision decision() {
		return this.deployment.course().decision();
	}

	/**
	 * Which deployment.
	 * @return its id
	 */
	public DeploymentId id() {
		return this.deployment.id();
	}

	/**
	 * The system that is deployed.
	 * @return the project
	 */
	public ProjectId project() {
		return this.deployment.project();
	}

	/**
	 * How far it is.
	 * @return the state, an open one unless this act has ended it
	 */
	public DeploymentState state() {
		return this.deployment.course().state();
	}

	/**
	 * What it is for.
	 * @return version, environment, artifact, target time and lead
	 */
	public Purpose purpose() {
		return this.deployment.purpose();
	}

	/**
	 * The version of the template that it copied.
	 * @return the copy
	 */
	public TemplateCopy template() {
		return this.deployment.template();
	}

	/**
	 * What the score is computed by.
	 * @return weights and bands
	 */
	public Scheme scheme() {
		return this.deployment.reckoning().scheme();
	}

	/**
	 * The leaves that count.
	 * @return the tallies before this act
	 */
	public Tallies tallies() {
		return this.deployment.tallies();
	}

	/**
	 * What the trail calls it.
	 * @return version and environment
	 */
	public String label() {
		return this.deployment.label();
	}

	/**
	 * Who started it.
	 * @return the person's or token's id, null for the application itself
	 */
	public @Nullable UUID createdBy() {
		return this.deployment.startedBy();
	}

	/**
	 * Who acts.
	 * @return the actor
	 */
	public Actor actor() {
		return this.act.actor();
	}

	/**
	 * When the act takes place.
	 * @return one time for the whole act
	 */
	public Instant now() {
		return this.act.at();
	}

}
