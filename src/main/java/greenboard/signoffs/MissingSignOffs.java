package greenboard.signoffs;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import greenboard.acts.DeploymentId;
import greenboard.deployments.BlockerSource;
import greenboard.deployments.Touched;
import greenboard.outline.Link;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.readiness.Status;
import greenboard.verdict.Blocker;
import greenboard.verdict.Blocker.Severity;
import greenboard.verdict.Standing;

/**
 * Holds a deployment until every required role that signs before it has signed, and its
 * end until those have that sign after it.
 */
@Component
class MissingSignOffs implements BlockerSource {

	private final SignOffRoles roles;

	MissingSignOffs(SignOffRoles roles) {
		this.roles = roles;
	}

	@Override
	public String name() {
		return "sign-offs";
	}

	@Override
	public Standing standing(DeploymentId deployment) {
		List<SignOffRole> required = this.roles.of(deployment).stream().filter(SignOffRole::required).toList();
		return new Standing(missing(required, When.BEFORE, deployment), Map.of(Link.SIGN_OFFS, Status.OPEN),
				missing(required, When.AFTER, deployment), null);
	}

	private static List<Blocker> missing(List<SignOffRole> roles, When when, DeploymentId deployment) {
		return roles.stream()
			.filter((role) -> role.when() == when)
			.map((role) -> new Blocker(Blocker.SIGN_OFF_MISSING, Severity.HOLD, List.of(role.title()),
					deployment.place() + "/reference"))
			.toList();
	}

	@Override
	public boolean minds(DeploymentId deployment, Standing stored, Touched touched) {
		return touched.checklist();
	}

}
