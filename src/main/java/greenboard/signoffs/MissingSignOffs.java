package greenboard.signoffs;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.deployments.BlockerSource;
import greenboard.markdown.Link;
import greenboard.markdown.Outline.SignOffRole.When;
import greenboard.readiness.Status;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Holds a deployment until every required role that signs before it has signed.
 */
@Component
class MissingSignOffs implements BlockerSource {

	static final String SIGN_OFF_MISSING = "SIGN_OFF_MISSING";

	private final SignOffRoles roles;

	MissingSignOffs(SignOffRoles roles) {
		this.roles = roles;
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		List<Blocker> missing = this.roles.of(deployment)
			.stream()
			.filter((role) -> role.required() && role.when() == When.BEFORE)
			.map((role) -> new Blocker(SIGN_OFF_MISSING, Severity.HOLD, List.of(role.title()),
					deployment.place() + "/reference"))
			.toList();
		return new Standing(missing, Map.of(Link.SIGN_OFFS, Status.OPEN), false);
	}

}
