package greenboard.runbook;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;

/**
 * The steps of a rollback or a rehearsal.
 */
@Controller
class StepController {

	private final StepManagement management;

	private final Runs runs;

	private final RunPages pages;

	StepController(StepManagement management, Runs runs, RunPages pages) {
		this.management = management;
		this.runs = runs;
		this.pages = pages;
	}

	@PostMapping("/deployments/{id}/runs/{run}/steps/{number}")
	ModelAndView become(@PathVariable DeploymentId id, @PathVariable UUID run, @PathVariable int number,
			@RequestParam StepState state, @RequestParam(defaultValue = "") String note, @RequestParam int version,
			@CurrentActor Actor actor, Model model, Locale locale) {
		try {
			return step(this.management.become(id, run, number, state, note, version, actor), number);
		}
		catch (InvalidField ex) {
			model.addAttribute("given", note);
			return this.pages.refused(id, this.runs.one(id, run), "note-" + number, ex,
					HttpStatus.UNPROCESSABLE_CONTENT, actor, model, locale);
		}
		catch (StepOvertaken ex) {
			model.addAttribute("given", note);
			return this.pages.refused(id, this.runs.one(id, run), "step-" + number, ex, HttpStatus.CONFLICT, actor,
					model, locale);
		}
	}

	@PostMapping("/deployments/{id}/runs/{run}/steps/{number}/owner")
	ModelAndView assign(@PathVariable DeploymentId id, @PathVariable UUID run, @PathVariable int number,
			@RequestParam(required = false) @Nullable PersonId owner, @CurrentActor Actor actor, Model model,
			Locale locale) {
		try {
			return step(this.management.assign(id, run, number, owner, actor), number);
		}
		catch (InvalidField ex) {
			return this.pages.refused(id, this.runs.one(id, run), ex.field(), ex, HttpStatus.UNPROCESSABLE_CONTENT,
					actor, model, locale);
		}
	}

	private static ModelAndView step(Run run, int number) {
		return new ModelAndView("redirect:" + run.place() + "#step-" + number);
	}

}
