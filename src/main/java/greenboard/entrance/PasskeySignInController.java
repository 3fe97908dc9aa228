package greenboard.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.audit.Proof;
import greenboard.entrance.SignInController.SignInForm;
import greenboard.passkeys.PasskeyRefused;
import greenboard.passkeys.PasskeySignIn;
import greenboard.security.OpenPath;
import greenboard.security.ReturnPath;
import greenboard.security.SignIn;

/**
 * The other way in: with a passkey. It makes a session only for somebody who proved who
 * they are.
 */
@Controller
class PasskeySignInController {

	private static final String ADDRESS = "/login/passkey";

	private static final String QUESTION = ADDRESS + "/options";

	private final PasskeySignIn passkeys;

	private final SignIn signIn;

	PasskeySignInController(PasskeySignIn passkeys, SignIn signIn) {
		this.passkeys = passkeys;
		this.signIn = signIn;
	}

	@PostMapping(QUESTION)
	ResponseEntity<String> ask() {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.passkeys.ask());
	}

	@PostMapping(ADDRESS)
	String signIn(@RequestParam(required = false) @Nullable String ceremony,
			@RequestParam(required = false) @Nullable String answer,
			@RequestParam(required = false) @Nullable String next, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		try {
			this.signIn.as(this.passkeys.prove(ceremony, answer, request.getRemoteAddr()), Proof.Method.PASSKEY,
					request, response);
			return "redirect:" + ReturnPath.after(next);
		}
		catch (PasskeyRefused ex) {
			model.addAttribute("form", new SignInForm("", "", next));
			model.addAttribute("error", "entrance.passkey." + ex.reason());
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return SignInController.PAGE;
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Open {

		@Bean
		OpenPath passkeyQuestion() {
			return new OpenPath(HttpMethod.POST, QUESTION);
		}

		@Bean
		OpenPath passkeySignInAddress() {
			return new OpenPath(HttpMethod.POST, ADDRESS);
		}

	}

}
