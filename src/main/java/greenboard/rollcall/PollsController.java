package greenboard.rollcall;

import java.util.List;
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
 * The roll calls of a deployment, and the calling of one.
 */
@Controller
class PollsController {

	private final PollManagement management;

	private final PollPages pages;

	PollsController(PollManagement management, PollPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/roll-calls")
	ModelAndView form(@PathVariable DeploymentId id, Choice choice, @CurrentActor Actor actor, Model model,
			Locale locale) {
		return this.pages.calling(id, choice, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/roll-calls")
	ModelAndView call(@PathVariable DeploymentId id, Choice choice,
			@RequestParam(name = "role", required = false) List<String> role, @CurrentActor Actor actor, Model model,
			Locale locale) {
		try {
			int number = this.management.call(id, (role != null) ? role : List.of(), actor);
			return new ModelAndView("redirect:" + id.place() + "/roll-calls/" + number);
		}
		catch (PollRefused ex) {
			return this.pages.calling(id, choice, actor, model, ex, locale);
		}
	}

}
