package greenboard.planning;

import java.util.Optional;

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
import greenboard.deployments.ChecklistManagement;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.templates.TemplateLibrary;
import greenboard.templates.TemplateNotFound;
import greenboard.templates.TemplateVersion;

/**
 * A deployment moved to another version of its checklist, after showing what that means.
 */
@Controller
class MoveController {

	private final ChecklistManagement checklist;

	private final Register register;

	private final TemplateLibrary library;

	MoveController(ChecklistManagement checklist, Register register, TemplateLibrary library) {
		this.checklist = checklist;
		this.register = register;
		this.library = library;
	}

	@GetMapping("/deployments/{id}/template")
	String preview(@PathVariable DeploymentId id, @RequestParam(defaultValue = "0") int to, @CurrentActor Actor actor,
			Model model) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("template", head.template());
		model.addAttribute("versions", this.library.versions(head.template().key()));
		version(head, to).map((version) -> this.checklist.preview(id, version, actor)).ifPresent((move) -> {
			model.addAttribute("move", move);
			model.addAttribute("parts", MovePart.of(move));
		});
		return "planning/move";
	}

	@PostMapping("/deployments/{id}/template")
	String move(@PathVariable DeploymentId id, @RequestParam int to, @CurrentActor Actor actor) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		this.checklist.move(id, version(head, to).orElseThrow(() -> new TemplateNotFound(head.template().key())),
				actor);
		return "redirect:" + id.place();
	}

	private Optional<TemplateVersion> version(DeploymentHead head, int number) {
		return (number > 0 && number != head.template().number()) ? this.library.find(head.template().key(), number)
				: Optional.empty();
	}

}
