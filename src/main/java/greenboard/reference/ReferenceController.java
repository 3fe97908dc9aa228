package greenboard.reference;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.register.Board;
import greenboard.register.Register;
import greenboard.signoffs.SignOffRoles;

/**
 * What a checklist holds besides its items.
 */
@Controller
class ReferenceController {

	private final Register register;

	private final SignOffRoles roles;

	ReferenceController(Register register, SignOffRoles roles) {
		this.register = register;
		this.roles = roles;
	}

	@GetMapping("/deployments/{id}/reference")
	String reference(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		Board board = this.register.board(id, actor);
		model.addAttribute("page", ReferencePage.of(board, this.roles.of(id)));
		return "reference/reference";
	}

}
