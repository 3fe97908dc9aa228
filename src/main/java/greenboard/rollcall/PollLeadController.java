package greenboard.rollcall;

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
import greenboard.acts.InvalidField;

/**
 * What the lead does with a roll call that runs: pass over a role, end it.
 */
@Controller
class PollLeadController {

	private final PollManagement management;

	private final PollPages pages;

	PollLeadController(PollManagement management, PollPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/roll-calls/{number}/passing")
	ModelAndView passOver(@PathVariable DeploymentId id, @PathVariable int number,
			@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String reason,
			@CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("passing", reason);
		return done(id, number, () -> this.management.passOver(id, number, role, reason, actor), "passing", actor,
				model, locale);
	}

	@PostMapping("/deployments/{id}/roll-calls/{number}/end")
	ModelAndView end(@PathVariable DeploymentId id, @PathVariable int number,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("ending", reason);
		return done(id, number, () -> this.management.end(id, number, reason, actor), "ending", actor, model, locale);
	}

	private ModelAndView done(DeploymentId id, int number, Runnable act, String place, Actor actor, Model model,
			Locale locale) {
		this.pages.requireThere(id, number, actor);
		try {
			act.run();
			return new ModelAndView("redirect:" + id.place() + "/roll-calls/" + number);
		}
		catch (InvalidField ex) {
			return this.pages.wrong(id, number, ex, place, actor, model, locale);
		}
		catch (PollRefused ex) {
			return this.pages.wrong(id, number, ex, "stations", actor, model, locale);
		}
	}

}
