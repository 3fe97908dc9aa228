package greenboard.runbook;

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

/**
 * Rehearsals of a rollback.
 */
@Controller
class RehearsalController {

	private final RollbackManagement management;

	private final RunPages pages;

	RehearsalController(RollbackManagement management, RunPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/rehearsals")
	String begin(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String plan,
			@CurrentActor Actor actor) {
		return "redirect:" + this.management.rehearse(id, plan, actor).place();
	}

	@GetMapping("/deployments/{id}/rehearsals/{number}")
	ModelAndView rehearsal(@PathVariable DeploymentId id, @PathVariable int number, @CurrentActor Actor actor,
			Model model, Locale locale) {
		return this.pages.rehearsal(id, number, actor, model, locale);
	}

}
