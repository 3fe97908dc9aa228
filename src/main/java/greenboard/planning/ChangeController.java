package greenboard.planning;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Masthead;
import greenboard.deployments.DeploymentManagement;
import greenboard.freezes.AnnouncedFreeze;
import greenboard.purpose.Field;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * What a deployment is for, changed while it runs.
 */
@Controller
class ChangeController {

	private final DeploymentManagement deployments;

	private final Register register;

	private final Directory directory;

	private final PlanPage page;

	ChangeController(DeploymentManagement deployments, Register register, Directory directory, PlanPage page) {
		this.deployments = deployments;
		this.register = register;
		this.directory = directory;
		this.page = page;
	}

	@GetMapping("/deployments/{id}/edit")
	ModelAndView form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		return page(head, PlanForm.of(head), actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/edit")
	ModelAndView change(@PathVariable DeploymentId id, @RequestParam Map<String, String> given,
			@CurrentActor Actor actor, Model model, Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		List<String> names = head.fields().stream().map(Field::name).toList();
		PlanForm form = PlanForm.of(given, names);
		try {
			this.deployments.change(id, form.change(), actor);
			return new ModelAndView("redirect:" + id.place());
		}
		catch (InvalidField ex) {
			return page(head, form, actor, model, ex, locale);
		}
	}

	private ModelAndView page(DeploymentHead head, PlanForm form, Actor actor, Model model,
			@Nullable InvalidField fault, Locale locale) {
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("form", form);
		model.addAttribute("moving", Moving.of(this.register.board(head.id(), actor)));
		model.addAttribute("people", this.directory.membersOf(head.project().id()));
		model.addAttribute("freezes", AnnouncedFreeze.inTheWay(head.standings(), head.targetAt()));
		model.addAttribute("environments", List.of());
		return this.page.view("planning/edit", model, fault, locale);
	}

}
