package greenboard.decisions;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.NotPossible;
import greenboard.credentials.Reauthentication;
import greenboard.credentials.TooManyAttempts;
import greenboard.credentials.WrongPassword;

/**
 * The page on which an administrator checks what they go over, and breaks the glass.
 */
@Controller
class BreakGlassController {

	private final BreakGlassManagement management;

	private final BreakGlassPage page;

	private final Reauthentication reauthentication;

	private final MessageSource messages;

	BreakGlassController(BreakGlassManagement management, BreakGlassPage page, Reauthentication reauthentication,
			MessageSource messages) {
		this.management = management;
		this.page = page;
		this.reauthentication = reauthentication;
		this.messages = messages;
	}

	@GetMapping("/deployments/{id}/break-glass")
	ModelAndView check(@PathVariable DeploymentId id, @CurrentActor Actor actor, HttpServletRequest request,
			Model model) {
		return this.page.show(id, null, actor, request, model);
	}

	@PostMapping("/deployments/{id}/break-glass")
	ModelAndView breakGlass(@PathVariable DeploymentId id, @ModelAttribute("form") BreakGlassForm form,
			@CurrentActor Actor actor, HttpServletRequest request, Model model, Locale locale) {
		this.page.require(id, actor);
		Refusal refusal = refusal(id, form, actor, request);
		if (refusal == null) {
			return new ModelAndView("redirect:" + id.place() + "/decision");
		}
		model.addAttribute("problem", this.messages.getMessage(refusal.why, locale));
		model.addAttribute("wrong", refusal.place);
		ModelAndView again = this.page.show(id, form, actor, request, model);
		again.setStatus(refusal.status);
		return again;
	}

	private @Nullable Refusal refusal(DeploymentId id, BreakGlassForm form, Actor actor, HttpServletRequest request) {
		try {
			form.check();
			this.reauthentication.confirm(actor, form.password(), request);
			this.management.breakGlass(id, form.until(), form.why(), form.shown(), actor);
			return null;
		}
		catch (WrongPassword ex) {
			return new Refusal("password", code("decisions.glass.password.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (TooManyAttempts ex) {
			return new Refusal("password", code("decisions.glass.password.wait", ex.inWords()),
					HttpStatus.TOO_MANY_REQUESTS);
		}
		catch (InvalidField ex) {
			return new Refusal(ex.field(), ex, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (NotPossible ex) {
			if (ex.ended()) {
				throw ex;
			}
			return new Refusal("over", ex, HttpStatus.CONFLICT);
		}
	}

	private static MessageSourceResolvable code(String code, Object... words) {
		return new DefaultMessageSourceResolvable(new String[] { code }, words);
	}

	/** Why nothing was recorded, and where on the page that is said. */
	private record Refusal(String place, MessageSourceResolvable why, HttpStatus status) {
	}

}
