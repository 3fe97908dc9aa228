package greenboard.planning;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.board.Masthead;
import greenboard.deployments.DeploymentManagement;
import greenboard.purpose.Outcome;
import greenboard.register.DeploymentHead;
import greenboard.register.Register;

/**
 * The end of a deployment, with how it went. Who has to sign first is said before
 * anything is filled in, and what was filled in stays when it is refused.
 */
@Controller
class CloseController {

	private final DeploymentManagement deployments;

	private final Register register;

	private final PlanPage page;

	private final MessageSource messages;

	CloseController(DeploymentManagement deployments, Register register, PlanPage page, MessageSource messages) {
		this.deployments = deployments;
		this.register = register;
		this.page = page;
		this.messages = messages;
	}

	@GetMapping("/deployments/{id}/close")
	ModelAndView form(@PathVariable DeploymentId id, @CurrentActor Actor actor, Model model, Locale locale) {
		return page(id, actor, model, null, locale);
	}

	@PostMapping("/deployments/{id}/close")
	ModelAndView close(@PathVariable DeploymentId id, @RequestParam(required = false) @Nullable Outcome outcome,
			@RequestParam(defaultValue = "") String notes, @CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("chosen", outcome);
		model.addAttribute("notes", notes);
		try {
			if (outcome == null) {
				throw new InvalidField("outcome", Fault.MISSING);
			}
			this.deployments.close(id, outcome, notes, actor);
			return new ModelAndView("redirect:" + id.place());
		}
		catch (InvalidField ex) {
			return page(id, actor, model, ex, locale);
		}
		catch (NotPossible ex) {
			if (ex.reason() != Reason.NOT_SIGNED) {
				throw ex;
			}
			model.addAttribute("wrong", "missing");
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			ModelAndView page = page(id, actor, model, null, locale);
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
	}

	private ModelAndView page(DeploymentId id, Actor actor, Model model, @Nullable InvalidField fault, Locale locale) {
		DeploymentHead head = this.register.head(id, actor);
		head.require(Permission.MANAGE, actor);
		model.addAttribute("mast", Masthead.of(head));
		model.addAttribute("outcomes", Outcome.values());
		model.addAttribute("missing", head.standings().closing());
		return this.page.view("planning/close", model, fault, locale);
	}

}
