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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.PersonSummary;
import greenboard.credentials.InvitationManagement;
import greenboard.credentials.InvitationNotFound;
import greenboard.credentials.WeakPassword;
import greenboard.security.SignIn;

/**
 * The page behind an invitation's link.
 */
@Controller
class InvitationController {

	private static final String PAGE = "entrance/invitation";

	private final InvitationManagement invitations;

	private final SignIn signIn;

	InvitationController(InvitationManagement invitations, SignIn signIn) {
		this.invitations = invitations;
		this.signIn = signIn;
	}

	@GetMapping("/invitations/{token}")
	String page(@PathVariable String token, Model model) {
		model.addAttribute("form", new AcceptanceForm(invited(token, model).name(), ""));
		return PAGE;
	}

	@PostMapping("/invitations/{token}")
	String accept(@PathVariable String token, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		invited(token, model);
		if (!errors.hasErrors()) {
			try {
				this.signIn.as(this.invitations.accept(token, form.name(), form.password()), request, response);
				return "redirect:/deployments";
			}
			catch (WeakPassword ex) {
				errors.rejectValue("password", ex.messageKey());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return PAGE;
	}

	private PersonSummary invited(String token, Model model) {
		PersonSummary person = this.invitations.invited(token).orElseThrow(InvitationNotFound::new);
		model.addAttribute("person", person);
		return person;
	}

	/**
	 * What the form sends.
	 *
	 * @param name the name to print
	 * @param password the password that was chosen
	 */
	record AcceptanceForm(
			@NotBlank(message = "{accounts.name.missing}") @Size(max = 120,
					message = "{accounts.name.long}") String name,
			@NotBlank(message = "{credentials.password.missing}") String password) {
	}

}
