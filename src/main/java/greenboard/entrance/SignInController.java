package greenboard.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import greenboard.accounts.EmailAddress;
import greenboard.credentials.TooManyAttempts;
import greenboard.security.Site;
import greenboard.security.SignIn;
import greenboard.security.ReturnPath;

/**
 * The sign-in page, and the way out.
 */
@Controller
class SignInController {

	static final String PAGE = "entrance/sign-in";

	private static final String ERROR = "error";

	private final SignInManagement management;

	private final SignIn signIn;

	private final SetupManagement setup;

	SignInController(SignInManagement management, SignIn signIn, SetupManagement setup) {
		this.management = management;
		this.signIn = signIn;
		this.setup = setup;
	}

	@GetMapping("/login")
	String page(@RequestParam(required = false) @Nullable String next, Model model) {
		model.addAttribute("form", new SignInForm("", "", next));
		return this.setup.isOpen() ? "redirect:/setup" : PAGE;
	}

	@PostMapping("/login")
	String signIn(@ModelAttribute("form") SignInForm form, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		try {
			this.signIn.as(
					this.management.prove(new EmailAddress(form.email()), form.password(), request.getRemoteAddr()),
					request, response);
			return "redirect:" + ReturnPath.after(form.next());
		}
		catch (SignInRefused ex) {
			model.addAttribute(ERROR, "entrance.sign-in.refused");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		catch (TooManyAttempts ex) {
			model.addAttribute(ERROR, "entrance.sign-in.wait").addAttribute("wait", ex.inWords());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.seconds()));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		}
		return PAGE;
	}

	@PostMapping("/logout")
	RedirectView signOut(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
		return new RedirectView("/login");
	}

	/**
	 * What the sign-in form sends.
	 *
	 * @param email the address
	 * @param password the password
	 * @param next where the person was going
	 */
	record SignInForm(String email, String password, @Nullable String next) {

		SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {
			this.email = (email != null) ? email : "";
			this.password = (password != null) ? password : "";
			this.next = next;
		}

	}

}
