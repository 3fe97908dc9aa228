package greenboard.freezes;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.InvalidField;

/**
 * One freeze: its end moved, or ended early.
 */
@Controller
class FreezeController {

	private final FreezeManagement management;

	private final FreezePages pages;

	private final MessageSource messages;

	FreezeController(FreezeManagement management, FreezePages pages, MessageSource messages) {
		this.management = management;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/freezes/{id}")
	ModelAndView one(@PathVariable UUID id, @CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.one(id, null, actor, model, null, locale);
	}

	@PostMapping("/freezes/{id}/end-time")
	ModelAndView moveEnd(@PathVariable UUID id, FreezeForm form, @CurrentActor Actor actor, Model model, Locale locale,
			RedirectAttributes after) {
		FreezeManagement.requireAdministrator(actor);
		try {
			Freeze freeze = this.management.moveEnd(id, form.ending(), form.zoneId(), actor);
			return done("freezes.changed", freeze, after, locale);
		}
		catch (InvalidField ex) {
			return this.pages.one(id, form, actor, model, ex, locale);
		}
	}

	@PostMapping("/freezes/{id}/end")
	ModelAndView end(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@CurrentActor Actor actor, Model model, Locale locale, RedirectAttributes after) {
		try {
			return done("freezes.ended", this.management.end(id, reason, actor), after, locale);
		}
		catch (InvalidField ex) {
			model.addAttribute("given", reason);
			return this.pages.one(id, null, actor, model, ex, locale);
		}
	}

	private ModelAndView done(String said, Freeze freeze, RedirectAttributes after, Locale locale) {
		after.addFlashAttribute("said", this.messages.getMessage(said, new Object[] { freeze.environment() }, locale));
		return new ModelAndView("redirect:/freezes");
	}

}
