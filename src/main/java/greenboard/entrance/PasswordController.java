package greenboard.entrance;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.PersonId;
import greenboard.credentials.TooManyAttempts;
import greenboard.credentials.WeakPassword;
import greenboard.credentials.WrongPassword;
import greenboard.security.SignIn;

/**
 * The page on which people change their password, which asks for the one they have.
 */
@Controller
class PasswordController {

	private static final String PAGE = "entrance/password";

	private final SignInManagement management;

	private final SignIn signIn;

	private final MessageSourceAccessor messages;

	PasswordController(SignInManagement management, SignIn signIn, MessageSource messages) {
		this.management = management;
		this.signIn = signIn;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/password")
	String page(Model model) {
		model.addAttribute("form", new PasswordForm("", ""));
		return PAGE;
	}

	@PostMapping("/account/password")
	String change(@CurrentActor Actor actor, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes after) {
		PersonId person = Objects.requireNonNull(actor.person());
		if (!errors.hasErrors()) {
			change(person, form, errors, request, response);
		}
		if (errors.hasErrors()) {
			if (response.getStatus() == HttpStatus.OK.value()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			}
			return PAGE;
		}
		this.signIn.as(person, request, response);
		after.addFlashAttribute("said", this.messages.getMessage("entrance.password.changed"));
		return "redirect:/account/password";
	}

	private void change(PersonId person, PasswordForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.management.changePassword(person, form.current(), form.password(), request.getRemoteAddr());
		}
		catch (WrongPassword ex) {
			errors.rejectValue("current", "entrance.password.current.wrong");
		}
		catch (WeakPassword ex) {
			errors.rejectValue("password", ex.messageKey());
		}
		catch (TooManyAttempts ex) {
			errors.rejectValue("current", "entrance.password.wait", new Object[] { ex.inWords() }, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.seconds()));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

	/**
	 * What the form sends.
	 *
	 * @param current the password that holds
	 * @param password the password that shall hold
	 */
	record PasswordForm(@NotBlank(message = "{entrance.password.current.missing}") String current,
			@NotBlank(message = "{credentials.password.missing}") String password) {
	}

}
