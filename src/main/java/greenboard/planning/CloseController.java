package greenboard.planning;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.board.Masthead;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Outcome;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * The end of a deployment, with how it went.
 */
@Controller
class CloseController {

	private final DeploymentManagement deployments;

	private final Register register;

	CloseController(DeploymentManagement deployments, Register register) {
		this.deployments = deployments;
		this.register = register;
	}

	@GetMapping("/deployments/{id}/close")
	String form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("outcomes", Outcome.values());
		return "planning/close";
	}

	@PostMapping("/deployments/{id}/close")
	String close(@PathVariable DeploymentId id, @RequestParam Outcome outcome,
			@RequestParam(required = false) @Nullable String notes, @CurrentActor Actor actor) {
		this.deployments.close(id, outcome, notes, actor);
		return "redirect:" + id.place();
	}

}
