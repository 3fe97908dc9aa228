package greenboard.passkeys;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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

/**
 * One passkey of the person who is signed in: its name, and its end.
 */
@Controller
class PasskeyController {

	private static final String PAGE = "passkeys/passkey";

	private final PasskeyManagement management;

	private final Confirmation confirmation;

	private final MessageSourceAccessor messages;

	PasskeyController(PasskeyManagement management, Confirmation confirmation, MessageSource messages) {
		this.management = management;
		this.confirmation = confirmation;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/passkeys/{id}")
	String page(@PathVariable UUID id, @CurrentActor Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("naming", new NamingForm(show(id, actor, request, model).name()));
		model.addAttribute("end", new EndForm(null));
		return PAGE;
	}

	@PostMapping("/account/passkeys/{id}/name")
	String rename(@PathVariable UUID id, @Valid @ModelAttribute("naming") NamingForm form, BindingResult errors,
			@CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		show(id, actor, request, model);
		if (errors.hasErrors()) {
			model.addAttribute("end", new EndForm(null));
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		this.management.rename(id, form.name(), actor);
		return said("passkeys.named", after);
	}

	@PostMapping("/account/passkeys/{id}/revocation")
	String revoke(@PathVariable UUID id, @ModelAttribute("end") EndForm form, BindingResult errors,
			@CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Passkey passkey = show(id, actor, request, model);
		if (!this.confirmation.confirmed(actor, form.password(), errors, request, response)) {
			model.addAttribute("naming", new NamingForm(passkey.name()));
			return PAGE;
		}
		this.management.revoke(id, actor);
		return said("passkeys.revoked", after);
	}

	private Passkey show(UUID id, Actor actor, HttpServletRequest request, Model model) {
		Passkey passkey = this.management.one(id, actor);
		model.addAttribute("passkey", passkey);
		model.addAttribute("withPassword", this.confirmation.asksForPassword(request));
		return passkey;
	}

	private String said(String message, RedirectAttributes after) {
		after.addFlashAttribute("said", this.messages.getMessage(message));
		return "redirect:/account/passkeys";
	}

	/**
	 * What the form for the name sends.
	 *
	 * @param name what its owner calls it
	 */
	record NamingForm(@NotBlank(message = "{passkeys.name.missing}") @Size(max = 120,
			message = "{passkeys.name.long}") String name) {
	}

	/**
	 * What the form for the end sends.
	 *
	 * @param password to make sure that it is its owner
	 */
	record EndForm(@Nullable String password) {
	}

}
