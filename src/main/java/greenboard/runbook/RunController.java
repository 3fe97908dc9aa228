package greenboard.runbook;

import java.util.Locale;
import java.util.UUID;

import org.springframework.http.HttpStatus;
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
import greenboard.acts.NotPossible.Reason;

/**
 * What is run in a rollback or a rehearsal, and its end.
 */
@Controller
class RunController {

	private final RollbackManagement management;

	private final EndManagement ends;

	private final Runs runs;

	private final RunPages pages;

	RunController(RollbackManagement management, EndManagement ends, Runs runs, RunPages pages) {
		this.management = management;
		this.ends = ends;
		this.runs = runs;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/runs/{run}/plans")
	String choose(@PathVariable DeploymentId id, @PathVariable UUID run, @RequestParam String plan,
			@CurrentActor Actor actor) {
		return "redirect:" + this.management.choose(id, run, plan, actor).place();
	}

	@PostMapping("/deployments/{id}/runs/{run}/done")
	ModelAndView finish(@PathVariable DeploymentId id, @PathVariable UUID run,
			@RequestParam(defaultValue = "") String shown, @RequestParam(defaultValue = "") String notes,
			@CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("shown", shown);
		model.addAttribute("notes", notes);
		try {
			this.ends.finish(id, run, shown, notes, actor);
			return new ModelAndView("redirect:" + this.runs.one(id, run).place());
		}
		catch (InvalidField ex) {
			return this.pages.refused(id, this.runs.one(id, run), ex.field(), ex, HttpStatus.UNPROCESSABLE_CONTENT,
					actor, model, locale);
		}
		catch (NotPossible ex) {
			if (ex.reason() != Reason.STEPS_LEFT) {
				throw ex;
			}
			return this.pages.refused(id, this.runs.one(id, run), "end", ex, HttpStatus.CONFLICT, actor, model, locale);
		}
	}

	@PostMapping("/deployments/{id}/runs/{run}/breaking-off")
	ModelAndView breakOff(@PathVariable DeploymentId id, @PathVariable UUID run,
			@RequestParam(defaultValue = "") String reason, @CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("breakingOff", reason);
		try {
			this.ends.breakOff(id, run, reason, actor);
			return new ModelAndView("redirect:" + this.runs.one(id, run).place());
		}
		catch (InvalidField ex) {
			return this.pages.refused(id, this.runs.one(id, run), ex.field(), ex, HttpStatus.UNPROCESSABLE_CONTENT,
					actor, model, locale);
		}
	}

}
