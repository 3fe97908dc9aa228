package greenboard.rollback;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;

/**
 * The rollback triggers of a deployment, and a new one.
 */
@Controller
class TriggersController {

	private final TriggerManagement management;

	private final TriggerPages pages;

	TriggersController(TriggerManagement management, TriggerPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/triggers")
	ModelAndView triggers(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.all(id, actor, model, null, locale);
	}

	@GetMapping("/deployments/{id}/new-trigger")
	ModelAndView form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.form(id, null, null, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/triggers")
	ModelAndView add(@PathVariable DeploymentId id, TriggerForm form, @CurrentActor Actor actor, Model model,
			Locale locale) {
		try {
			this.management.add(id, form.wording(), actor);
			return new ModelAndView("redirect:" + id.place() + "/triggers");
		}
		catch (InvalidField ex) {
			return this.pages.form(id, null, form, actor, model, ex, locale);
		}
	}

}
