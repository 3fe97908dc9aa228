package greenboard.passkeys;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;

/**
 * The passkeys of the person who is signed in, and a new one. The password is asked for
 * before the browser is.
 */
@Controller
class PasskeysController {

	private static final String PAGE = "passkeys/passkeys";

	private final PasskeyManagement management;

	private final Confirmation confirmation;

	private final MessageSourceAccessor messages;

	PasskeysController(PasskeyManagement management, Confirmation confirmation, MessageSource messages) {
		this.management = management;
		this.confirmation = confirmation;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/passkeys")
	String passkeys(@CurrentActor Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("form", EnrolmentForm.BLANK);
		return page(actor, request, model);
	}

	@PostMapping("/account/passkeys/options")
	ResponseEntity<?> ask(@Valid @ModelAttribute("form") EnrolmentForm form, BindingResult errors,
			@CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response) {
		if (!this.confirmation.confirmed(actor, form.password(), errors, request, response)) {
			return ResponseEntity.status(response.getStatus())
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("message", this.messages.getMessage(errors.getAllErrors().get(0))));
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.management.begin(actor));
	}

	@PostMapping("/account/passkeys")
	String enrol(@Valid @ModelAttribute("form") EnrolmentForm form, BindingResult errors, @CurrentActor Actor actor,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
		if (!errors.hasErrors()) {
			try {
				this.management.enrol(form.ceremony(), Objects.requireNonNullElse(form.answer(), ""), form.name(),
						actor);
				after.addFlashAttribute("said", this.messages.getMessage("passkeys.enrolled"));
				return "redirect:/account/passkeys";
			}
			catch (PasskeyRefused ex) {
				errors.reject(ex.getCodes()[0]);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(actor, request, model);
	}

	private String page(Actor actor, HttpServletRequest request, Model model) {
		model.addAttribute("passkeys", this.management.of(actor));
		model.addAttribute("withPassword", this.confirmation.asksForPassword(request));
		return PAGE;
	}

}
