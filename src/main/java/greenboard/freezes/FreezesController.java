package greenboard.freezes;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.InvalidField;

/**
 * All freezes, for administrators.
 */
@Controller
class FreezesController {

	private final FreezeManagement management;

	private final FreezePages pages;

	private final MessageSource messages;

	FreezesController(FreezeManagement management, FreezePages pages, MessageSource messages) {
		this.management = management;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/freezes")
	String all(@CurrentActor Actor actor, Model model) {
		return this.pages.all(actor, model);
	}

	@GetMapping("/freezes/new")
	ModelAndView blank(@CurrentActor Actor actor, Model model, Locale locale) {
		return this.pages.blank(null, actor, model, null, locale);
	}

	@PostMapping("/freezes")
	ModelAndView add(FreezeForm form, @CurrentActor Actor actor, Model model, Locale locale, RedirectAttributes after) {
		try {
			Freeze freeze = this.management.add(form.window(), actor);
			after.addFlashAttribute("said",
					this.messages.getMessage("freezes.added", new Object[] { freeze.environment() }, locale));
			return new ModelAndView("redirect:/freezes");
		}
		catch (InvalidField ex) {
			return this.pages.blank(form, actor, model, ex, locale);
		}
	}

}
