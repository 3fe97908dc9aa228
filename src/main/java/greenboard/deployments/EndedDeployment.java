package greenboard.deployments;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.acts.Act;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentChanged.Draft;
import greenboard.purpose.Ending;
import greenboard.purpose.Outcome;
import greenboard.purpose.TemplateCopy;

/**
 * A deployment that has ended and is locked for one act of another room, which can leave
 * entries in its trail and nothing else. Only to be used inside the act.
 */
public final class EndedDeployment {

	private final Deployment deployment;

	private final Act act;

	EndedDeployment(Deployment deployment, Act act) {
		this.deployment = deployment;
		this.act = act;
	}

	/**
	 * Leaves an entry in the trail, in the order of the calls.
	 * @param action what was done, as a dotted word
	 * @param subject the name of the thing
	 * @param after what became of it, null where nothing is to be named
	 * @param reason why, in the words of who did it
	 */
	public void happened(String action, String subject, @Nullable String after, String reason) {
		this.deployment.happened(new Draft(this.act, action, subject, null, null, after, reason));
	}

	/**
	 * Which deployment.
	 * @return its id
	 */
	public DeploymentId id() {
		return this.deployment.id();
	}

	/**
	 * How it went.
	 * @return the outcome, null when it was cancelled
	 */
	public @Nullable Outcome outcome() {
		Ending ending = this.deployment.course().ending();
		return (ending != null) ? ending.outcome() : null;
	}

	/**
	 * The version of the template that it copied.
	 * @return the copy
	 */
	public TemplateCopy template() {
		return this.deployment.template();
	}

	/**
	 * Who acts.
	 * @return their printed name
	 */
	public String by() {
		return this.act.actor().name();
	}

	/**
	 * When the act takes place.
	 * @return one time for the whole act
	 */
	public Instant now() {
		return this.act.at();
	}

}
