package greenboard.signing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.signoffs.RoleManagement;

/**
 * What somebody has to prove who they are with, to sign for one role.
 */
@Controller
class RoleProofController {

	private final RoleManagement management;

	RoleProofController(RoleManagement management) {
		this.management = management;
	}

	@PostMapping("/deployments/{id}/sign-offs/{role}/passkey")
	String takePasskeys(@PathVariable DeploymentId id, @PathVariable String role, @RequestParam boolean passkey,
			@CurrentActor Actor actor) {
		this.management.takePasskeys(id, role, passkey, actor);
		return "redirect:" + id.place() + "/sign-offs/" + role;
	}

}
