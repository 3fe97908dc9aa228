package greenboard.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.EmailAddress;
import greenboard.accounts.WellFormedEmail;
import greenboard.credentials.WeakPassword;
import greenboard.security.SignIn;

/**
 * The page that makes the first account.
 */
@Controller
class SetupController {

	private static final String PAGE = "entrance/setup";

	private final SetupManagement setup;

	private final SignIn signIn;

	SetupController(SetupManagement setup, SignIn signIn) {
		this.setup = setup;
		this.signIn = signIn;
	}

	@GetMapping("/setup")
	String page(Model model) {
		if (!this.setup.isOpen()) {
			return "redirect:/login";
		}
		this.setup.renew();
		model.addAttribute("form", new SetupForm("", "", "", ""));
		return PAGE;
	}

	@PostMapping("/setup")
	String complete(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.setup.isOpen()) {
			return "redirect:/login";
		}
		if (!errors.hasErrors()) {
			create(form, errors, request, response);
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		return "redirect:/templates";
	}

	private void create(SetupForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.signIn.as(
					this.setup.complete(form.code(), form.name(), new EmailAddress(form.email()), form.password()),
					request, response);
		}
		catch (WrongSetupCode ex) {
			errors.rejectValue("code", "entrance.setup.code.wrong");
		}
		catch (WeakPassword ex) {
			errors.rejectValue("password", ex.messageKey());
		}
	}

	/**
	 * What the set-up form sends.
	 *
	 * @param code the code from the log
	 * @param name the name to print
	 * @param email the address to sign in with
	 * @param password the password
	 */
	record SetupForm(@NotBlank(message = "{entrance.setup.code.missing}") String code,
			@NotBlank(message = "{accounts.name.missing}") @Size(max = 120,
					message = "{accounts.name.long}") String name,
			@WellFormedEmail String email, @NotBlank(message = "{credentials.password.missing}") String password) {
	}

}
