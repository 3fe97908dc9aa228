package greenboard.planning;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

import greenboard.acts.InvalidField;

/**
 * Shows a form again with what the rules refused.
 */
@Component
class PlanPage {

	private final MessageSource messages;

	PlanPage(MessageSource messages) {
		this.messages = messages;
	}

	ModelAndView view(String view, Model model, @Nullable InvalidField fault, Locale locale) {
		if (fault == null) {
			return new ModelAndView(view, model.asMap());
		}
		model.addAttribute("wrong", fault.field());
		model.addAttribute("problem", this.messages.getMessage(fault, locale));
		return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
