package greenboard.freezes;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.acts.InvalidField;

/**
 * Draws the pages of freezes, with what the rules refused.
 */
@Component
class FreezePages {

	private final Freezes freezes;

	private final MessageSource messages;

	private final Clock clock;

	FreezePages(Freezes freezes, MessageSource messages, Clock clock) {
		this.freezes = freezes;
		this.messages = messages;
		this.clock = clock;
	}

	/** All freezes. */
	String all(Actor actor, Model model) {
		FreezeManagement.requireAdministrator(actor);
		Instant now = this.clock.instant();
		model.addAttribute("page", FreezesPage.of(this.freezes.ahead(now), this.freezes.past(now), now));
		return "freezes/freezes";
	}

	/** The form of a new one, as it was filled in if it was refused. */
	ModelAndView blank(@Nullable FreezeForm given, Actor actor, Model model, @Nullable InvalidField fault,
			Locale locale) {
		FreezeManagement.requireAdministrator(actor);
		Instant now = this.clock.instant();
		model.addAttribute("form", (given != null) ? given : FreezeForm.from(now));
		model.addAttribute("at", (given == null) ? now : null);
		return view("freezes/new", model, fault, locale);
	}

	/** One that can be changed or ended. */
	ModelAndView one(UUID id, @Nullable FreezeForm given, Actor actor, Model model, @Nullable InvalidField fault,
			Locale locale) {
		FreezeManagement.requireAdministrator(actor);
		Freeze freeze = this.freezes.one(id);
		model.addAttribute("freeze", freeze);
		model.addAttribute("phase", freeze.phase(this.clock.instant()));
		model.addAttribute("form", (given != null) ? given : FreezeForm.of(freeze));
		return view("freezes/freeze", model, fault, locale);
	}

	private ModelAndView view(String view, Model model, @Nullable InvalidField fault, Locale locale) {
		if (fault == null) {
			return new ModelAndView(view, model.asMap());
		}
		model.addAttribute("wrong", fault.field());
		model.addAttribute("problem", this.messages.getMessage(fault, locale));
		return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
