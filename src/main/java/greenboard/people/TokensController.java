package greenboard.people;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.credentials.TokenForm;
import greenboard.credentials.TokenList;
import greenboard.credentials.TokenManagement;

/**
 * The tokens of the person who is signed in. A new one is on the page that answers, and
 * nowhere else.
 */
@Controller
class TokensController {

	private static final String PAGE = "people/tokens";

	private final TokenList list;

	private final TokenManagement management;

	private final MessageSourceAccessor messages;

	TokensController(TokenList list, TokenManagement management, MessageSource messages) {
		this.list = list;
		this.management = management;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/tokens")
	String tokens(@CurrentActor Actor actor, Model model) {
		model.addAttribute("form", TokenForm.EMPTY);
		return page(actor, model);
	}

	@PostMapping("/account/tokens")
	String create(@Valid @ModelAttribute("form") TokenForm form, BindingResult errors, @CurrentActor Actor actor,
			Model model, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, model);
		}
		model.addAttribute("token", this.management.create(form.grant(), actor)).addAttribute("name", form.name());
		return page(actor, model);
	}

	@PostMapping("/account/tokens/{id}/revocation")
	String revoke(@PathVariable UUID id, @CurrentActor Actor actor, RedirectAttributes after) {
		this.management.revoke(id, person(actor), actor);
		after.addFlashAttribute("said", this.messages.getMessage("credentials.tokens.revoked"));
		return "redirect:/account/tokens";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("tokens", this.list.of(person(actor)));
		return PAGE;
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
