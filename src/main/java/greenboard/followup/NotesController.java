package greenboard.followup;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;

/**
 * What is noticed after a deployment.
 */
@Controller
class NotesController {

	private final FollowUpManagement management;

	private final AfterPages pages;

	NotesController(FollowUpManagement management, AfterPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/notes")
	ModelAndView write(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "MEDIUM") Severity severity, @CurrentActor Actor actor, Model model,
			Locale locale) {
		return this.pages.act(id, () -> this.management.write(id, text, severity, actor), "text", text, actor, model,
				locale);
	}

	@PostMapping("/deployments/{id}/notes/{number}/resolution")
	ModelAndView resolve(@PathVariable DeploymentId id, @PathVariable int number,
			@RequestParam(defaultValue = "") String resolution, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.act(id, () -> this.management.resolve(id, number, resolution, actor), "resolution-" + number,
				resolution, actor, model, locale);
	}

	@PostMapping("/deployments/{id}/notes/{number}/reopening")
	String reopen(@PathVariable DeploymentId id, @PathVariable int number, @CurrentActor Actor actor) {
		this.management.reopen(id, number, actor);
		return "redirect:" + id.place() + "/after#notes";
	}

}
