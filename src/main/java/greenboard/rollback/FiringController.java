package greenboard.rollback;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;

/**
 * A trigger fired by hand, and stood down.
 */
@Controller
class FiringController {

	private final TriggerManagement management;

	private final TriggerPages pages;

	FiringController(TriggerManagement management, TriggerPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/triggers/{key}/fire")
	ModelAndView form(@PathVariable DeploymentId id, @PathVariable String key, @CurrentActor Actor actor, Model model,
			Locale locale) {
		return this.pages.fire(id, key, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/triggers/{key}/fire")
	ModelAndView fire(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.fire(id, key, reason, actor);
			return new ModelAndView("redirect:" + id.place() + "/triggers");
		}
		catch (InvalidField ex) {
			model.addAttribute("reason", reason);
			return this.pages.fire(id, key, actor, model, ex, locale);
		}
	}

	@PostMapping("/deployments/{id}/triggers/{key}/stand-down")
	ModelAndView standDown(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.standDown(id, key, reason, actor);
			return new ModelAndView("redirect:" + id.place() + "/triggers");
		}
		catch (InvalidField ex) {
			model.addAttribute("at", key);
			return this.pages.all(id, actor, model, ex, locale);
		}
	}

}
