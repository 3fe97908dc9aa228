package greenboard.decisions;

import java.util.Locale;
import java.util.Map;

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
import greenboard.acts.NotPossible;

/**
 * What stops a deployment: a no-go, and a decision taken back.
 */
@Controller
class NoGoController {

	private final DecisionManagement decisions;

	private final DecisionPages pages;

	NoGoController(DecisionManagement decisions, DecisionPages pages) {
		this.decisions = decisions;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/decision/no-go")
	ModelAndView noGo(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String reason,
			@CurrentActor Actor actor, Model model, Locale locale) {
		return act(id, "no-go-reason", reason, () -> this.decisions.noGo(id, reason, actor), actor, model, locale);
	}

	@PostMapping("/deployments/{id}/decision/withdrawal")
	ModelAndView withdraw(@PathVariable DeploymentId id, @RequestParam(defaultValue = "") String reason,
			@CurrentActor Actor actor, Model model, Locale locale) {
		return act(id, "withdrawal-reason", reason, () -> this.decisions.withdraw(id, reason, actor), actor, model,
				locale);
	}

	private ModelAndView act(DeploymentId id, String place, String reason, Runnable act, Actor actor, Model model,
			Locale locale) {
		model.addAttribute("given", Map.of(place, reason));
		try {
			act.run();
			return new ModelAndView("redirect:" + id.place() + "/decision");
		}
		catch (InvalidField ex) {
			return this.pages.wrong(id, null, ex, place, actor, model, locale);
		}
		catch (NotPossible ex) {
			return this.pages.refused(id, null, ex, actor, model, locale);
		}
	}

}
