package greenboard.rollcall;

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
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;

/**
 * One roll call, watched by everybody and answered by those who are asked.
 */
@Controller
class PollController {

	private final PollManagement management;

	private final PollPages pages;

	PollController(PollManagement management, PollPages pages) {
		this.management = management;
		this.pages = pages;
	}

	@GetMapping("/deployments/{id}/roll-calls/{number}")
	ModelAndView poll(@PathVariable DeploymentId id, @PathVariable int number,
			@RequestParam(required = false) @Nullable String wall, @CurrentActor Actor actor, Model model) {
		return this.pages.poll(id, number, wall != null, actor, model);
	}

	@PostMapping("/deployments/{id}/roll-calls/{number}/answers")
	ModelAndView answer(@PathVariable DeploymentId id, @PathVariable int number, Reply reply, @CurrentActor Actor actor,
			Model model, Locale locale) {
		this.pages.requireThere(id, number, actor);
		try {
			this.management.answer(id, number, reply, actor);
			return new ModelAndView("redirect:" + id.place() + "/roll-calls/" + number);
		}
		catch (InvalidField ex) {
			model.addAttribute("reply", reply);
			return this.pages.wrong(id, number, ex, ex.field() + "-" + reply.key(), actor, model, locale);
		}
		catch (PollRefused ex) {
			model.addAttribute("reply", reply);
			return this.pages.wrong(id, number, ex, "stations", actor, model, locale);
		}
	}

}
