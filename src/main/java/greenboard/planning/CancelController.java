package greenboard.planning;

import java.util.Locale;

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
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.board.Masthead;
import greenboard.deployments.DeploymentManagement;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * A deployment given up, with the reason.
 */
@Controller
class CancelController {

	private final DeploymentManagement deployments;

	private final Register register;

	private final PlanPage page;

	CancelController(DeploymentManagement deployments, Register register, PlanPage page) {
		this.deployments = deployments;
		this.register = register;
		this.page = page;
	}

	@GetMapping("/deployments/{id}/cancel")
	ModelAndView form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return page(id, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/cancel")
	ModelAndView cancel(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String reason,
			@CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.deployments.cancel(id, reason, actor);
			return new ModelAndView("redirect:" + id.place());
		}
		catch (InvalidField ex) {
			model.addAttribute("reason", reason);
			return page(id, actor, model, ex, locale);
		}
	}

	private ModelAndView page(DeploymentId id, Actor actor, Model model, @Nullable InvalidField fault, Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		model.addAttribute("mast", Masthead.of(head));
		return this.page.view("planning/cancel", model, fault, locale);
	}

}
