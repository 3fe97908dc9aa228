package greenboard.signoffs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.verdict.Verdict;

/**
 * One role of one deployment, for who signs it.
 *
 * @param deployment the deployment
 * @param project the project's name
 * @param version which version of it
 * @param environment where to
 * @param targetAt when
 * @param verdict what the rules say
 * @param role the role's key
 * @param title what the role is called
 * @param required whether the go, or the closing, waits for it
 * @param meaning what they signed, null for nothing yet
 * @param signedAt when they signed
 * @param stale whether something of what they approved is worse by now, or anything of
 * what they rejected is other
 */
public record OwnSignOff(DeploymentId deployment, String project, String version, String environment, Instant targetAt,
		Verdict verdict, String role, String title, boolean required, @Nullable Meaning meaning,
		@Nullable Instant signedAt, boolean stale) {

	/**
	 * Whether they rejected what is other by now, and still hold the deployment.
	 * @return true when it is to be thought over
	 */
	public boolean rejectedBefore() {
		return this.stale && this.meaning == Meaning.REJECT;
	}

	/**
	 * The role's page.
	 * @return its address from the root of the application
	 */
	public String place() {
		return this.deployment.place() + "/sign-offs/" + this.role;
	}

}
