package greenboard.decisions;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.register.Register;

/**
 * The decision of a deployment: looked at by everybody, go recorded by a lead.
 */
@Controller
class DecisionController {

	private final DecisionManagement decisions;

	private final DecisionPages pages;

	private final Register register;

	DecisionController(DecisionManagement decisions, DecisionPages pages, Register register) {
		this.decisions = decisions;
		this.pages = pages;
		this.register = register;
	}

	@GetMapping("/deployments/{id}/decision")
	ModelAndView decision(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model) {
		return this.pages.page(id, null, actor, model);
	}

	@PostMapping("/deployments/{id}/decision/go")
	ModelAndView go(@PathVariable DeploymentId id, @ModelAttribute("form") GoForm form, @CurrentActor Actor actor,
			Model model, Locale locale) {
		this.register.head(id, actor).require(Permission.GRANT, actor);
		try {
			this.decisions.go(id, form.going(), actor);
			return new ModelAndView("redirect:" + id.place() + "/decision");
		}
		catch (InvalidField ex) {
			return this.pages.wrong(id, form, ex, place(ex.field()), actor, model, locale);
		}
		catch (NotPossible ex) {
			return this.pages.refused(id, form, ex, actor, model, locale);
		}
	}

	/** A sign-off that could be gone over is one place on the page, by its number. */
	private static String place(String field) {
		return field.startsWith("over[") ? "over-" + field.replaceAll("\\D", "") : field;
	}

}
