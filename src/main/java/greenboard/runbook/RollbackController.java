package greenboard.runbook;

import java.util.Locale;
import java.util.UUID;

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
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;

/**
 * A deployment that is taken back.
 */
@Controller
class RollbackController {

	private final RollbackManagement management;

	private final RunPages pages;

	RollbackController(RollbackManagement management, RunPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/rollback")
	ModelAndView rollback(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.rollback(id, actor, model, locale);
	}

	@GetMapping("/deployments/{id}/rollback/begin")
	ModelAndView form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.rolling(id, actor) ? new ModelAndView("redirect:" + id.place() + "/rollback")
				: this.pages.begin(id, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/rollback")
	ModelAndView begin(@PathVariable DeploymentId id, @RequestParam(required = false) @Nullable UUID firing,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String plan,
			@CurrentActor Actor actor, Model model, Locale locale) {
		try {
			this.management.begin(id, firing, reason, plan, actor);
			return new ModelAndView("redirect:" + id.place() + "/rollback");
		}
		catch (InvalidField ex) {
			model.addAttribute("reason", reason);
			model.addAttribute("chosen", plan);
			return this.pages.begin(id, actor, model, ex, locale);
		}
	}

}
