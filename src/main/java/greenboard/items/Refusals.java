package greenboard.items;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.acts.InvalidField;
import greenboard.acts.ItemChanged;
import greenboard.acts.NotPossible;

/**
 * A change to an item that was not saved: the item as it is now, and why. Nobody's change
 * is overwritten without being told.
 */
@ControllerAdvice(assignableTypes = { StateController.class, NoteController.class, EvidenceController.class,
		RequestController.class, WaiverController.class, WordingController.class })
@Order(0)
class Refusals {

	private final Answers answers;

	private final MessageSource messages;

	Refusals(Answers answers, MessageSource messages) {
		this.answers = answers;
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView changed(ItemChanged ex, @CurrentActor Actor actor, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		ItemChanged.Present present = ex.present();
		String state = this.messages.getMessage("board.state." + present.state(), null, locale);
		String problem = (present.settledBy() != null)
				? this.messages.getMessage("board.conflict", new Object[] { present.key(), state, present.settledBy() },
						locale)
				: this.messages.getMessage("board.conflict.nobody", new Object[] { present.key(), state }, locale);
		return item(HttpStatus.CONFLICT, "", problem, actor, request, response);
	}

	@ExceptionHandler
	ModelAndView notPossible(NotPossible ex, @CurrentActor Actor actor, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return item(HttpStatus.CONFLICT, "", this.messages.getMessage(ex, locale), actor, request, response);
	}

	@ExceptionHandler
	ModelAndView invalid(InvalidField ex, @CurrentActor Actor actor, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return item(HttpStatus.UNPROCESSABLE_CONTENT, ex.field(), this.messages.getMessage(ex, locale), actor, request,
				response);
	}

	private ModelAndView item(HttpStatus status, String field, String problem, Actor actor, HttpServletRequest request,
			HttpServletResponse response) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		DeploymentId id = DeploymentId.valueOf(String.valueOf(path.get("id")));
		String key = String.valueOf(path.get("key"));
		Model model = new ExtendedModelMap();
		model.addAttribute("problem", problem);
		model.addAttribute("wrong", field);
		model.addAttribute("given", given(request));
		boolean part = "true".equals(request.getHeader("HX-Request"));
		if (part) {
			this.answers.opened(id, key, actor, model);
		}
		else {
			this.answers.open(id, key, actor, model);
		}
		response.setStatus(status.value());
		return new ModelAndView(part ? "items/ticked" : "items/item", model.asMap(), status);
	}

	private static Map<String, String> given(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (parameter) -> parameter.getValue()[0]));
	}

}
