package greenboard.signing;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.signoffs.RoleManagement;

/**
 * Who signs for one role, and whether somebody has to.
 */
@Controller
class RoleController {

	private final RoleManagement management;

	RoleController(RoleManagement management) {
		this.management = management;
	}

	@PostMapping("/deployments/{id}/sign-offs/{role}/people")
	String give(@PathVariable DeploymentId id, @PathVariable String role,
			@RequestParam(defaultValue = "") List<PersonId> people, @CurrentActor Actor actor) {
		this.management.give(id, role, people, actor);
		return "redirect:" + id.place() + "/sign-offs/" + role;
	}

	@PostMapping("/deployments/{id}/sign-offs/{role}/necessity")
	String require(@PathVariable DeploymentId id, @PathVariable String role, @RequestParam boolean required,
			@CurrentActor Actor actor) {
		this.management.require(id, role, required, actor);
		return "redirect:" + id.place() + "/sign-offs/" + role;
	}

	@PostMapping("/deployments/{id}/sign-offs/{role}/removal")
	String remove(@PathVariable DeploymentId id, @PathVariable String role, @CurrentActor Actor actor) {
		this.management.remove(id, role, actor);
		return "redirect:" + id.place() + "/sign-offs";
	}

}
