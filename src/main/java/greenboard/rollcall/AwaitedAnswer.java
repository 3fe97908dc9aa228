package greenboard.rollcall;

import java.time.Instant;

import greenboard.acts.DeploymentId;

/**
 * A role that is asked in a roll call under way, for who holds it.
 *
 * @param deployment the deployment
 * @param number which of its roll calls
 * @param project the project's name
 * @param version which version of it
 * @param environment where to
 * @param title what the role is called
 * @param since since when it is asked
 */
public record AwaitedAnswer(DeploymentId deployment, int number, String project, String version, String environment,
		String title, Instant since) {

	/**
	 * The roll call's page.
	 * @return its address from the root of the application
	 */
	public String place() {
		return this.deployment.place() + "/roll-calls/" + this.number;
	}

}
