package greenboard.signing;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.outline.Outline.SignOffRole.Group;
import greenboard.outline.Outline.SignOffRole.When;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;
import greenboard.signoffs.Absence;
import greenboard.signoffs.RoleManagement;
import greenboard.signoffs.SignOffBook;

/**
 * Who has to sign a deployment off, and how far they are.
 */
@Controller
class RolesController {

	private final Register register;

	private final SignOffBook book;

	private final RoleManagement management;

	private final SignOffPages pages;

	RolesController(Register register, SignOffBook book, RoleManagement management, SignOffPages pages) {
		this.register = register;
		this.book = book;
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/sign-offs")
	String roles(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		List<RoleLine> roles = this.pages.roles(head, actor);
		this.pages.show(head, roles, actor, model);
		model.addAttribute("groups", Group.values());
		model.addAttribute("times", When.values());
		model.addAttribute("parts", roles.stream()
			.collect(Collectors.groupingBy((line) -> line.role().when(), TreeMap::new, Collectors.toList())));
		model.addAttribute("all", this.book.all(id));
		model.addAttribute("vacant", this.pages.vacant(head, null));
		planning(head, roles, model);
		return "signing/roles";
	}

	/** Who would be missed, while anything is left to sign. */
	private void planning(DeploymentHead head, List<RoleLine> roles, Model model) {
		boolean planning = head.open() && roles.stream().anyMatch(RoleLine::missing);
		List<Absence> absences = planning ? this.book.absences(head.id(), head.standings()) : List.of();
		boolean vacant = !this.pages.vacant(head, null).isEmpty();
		model.addAttribute("planning", planning && !(vacant && absences.isEmpty()));
		model.addAttribute("absences", absences);
	}

	@GetMapping("/deployments/{id}/sign-offs/{role}")
	String role(@PathVariable DeploymentId id, @PathVariable String role, @CurrentActor Actor actor, Model model) {
		DeploymentHead head = this.register.head(id, actor);
		List<RoleLine> roles = this.pages.roles(head, actor);
		RoleLine line = this.pages.role(roles, role);
		this.pages.show(head, roles, actor, model);
		model.addAttribute("approvers", this.book.approvers(head.project().id()));
		model.addAttribute("line", line);
		model.addAttribute("vacant", this.pages.vacant(head, line.place()));
		model.addAttribute("sheet", this.pages.sheet(head, line));
		model.addAttribute("passkeyOnly", this.book.takesPasskey(id, line.role()));
		model.addAttribute("mine", head.open() && line.own());
		if (head.open() && line.own() && actor.person() != null) {
			this.book.refusal(id, role, actor.person()).ifPresent((refusal) -> model.addAttribute("refusal", refusal));
		}
		return "signing/role";
	}

	@PostMapping("/deployments/{id}/sign-offs")
	String add(@PathVariable DeploymentId id, @RequestParam String title, @RequestParam Group group,
			@RequestParam When when, @RequestParam(defaultValue = "false") boolean required,
			@CurrentActor Actor actor) {
		return "redirect:" + id.place() + "/sign-offs/" + this.management.add(id, title, group, when, required, actor);
	}

}
