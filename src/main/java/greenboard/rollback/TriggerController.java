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
 * What one trigger says.
 */
@Controller
class TriggerController {

	private final TriggerManagement management;

	private final TriggerPages pages;

	TriggerController(TriggerManagement management, TriggerPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/triggers/{key}")
	ModelAndView form(@PathVariable DeploymentId id, @PathVariable String key, @CurrentActor Actor actor, Model model,
			Locale locale) {
		return this.pages.form(id, key, null, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/triggers/{key}")
	ModelAndView change(@PathVariable DeploymentId id, @PathVariable String key, TriggerForm form,
			@CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.change(id, key, form.wording(), actor);
			return new ModelAndView("redirect:" + id.place() + "/triggers");
		}
		catch (InvalidField ex) {
			return this.pages.form(id, key, form, actor, model, ex, locale);
		}
	}

	@PostMapping("/deployments/{id}/triggers/{key}/removal")
	ModelAndView remove(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.remove(id, key, reason, actor);
			return new ModelAndView("redirect:" + id.place() + "/triggers");
		}
		catch (InvalidField ex) {
			return this.pages.form(id, key, null, actor, model, ex, locale);
		}
	}

}
