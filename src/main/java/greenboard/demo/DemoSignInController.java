package greenboard.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.audit.Proof;
import greenboard.security.SignIn;

/**
 * Signs in as one of the demo's people with one click.
 */
@Controller
@Profile("demo")
class DemoSignInController {

	static final String ADDRESS = "/demo/sign-in";

	private final DemoCast cast;

	private final OneClickSignIn oneClick;

	private final SignIn signIn;

	DemoSignInController(DemoCast cast, OneClickSignIn oneClick, SignIn signIn) {
		this.cast = cast;
		this.oneClick = oneClick;
		this.signIn = signIn;
	}

	@PostMapping(ADDRESS)
	String signIn(@RequestParam DemoPerson person, HttpServletRequest request, HttpServletResponse response) {
		if (!this.oneClick.offeredTo(request)) {
			throw new NotAllowed(Permission.SEE);
		}
		this.signIn.as(this.cast.id(person), Proof.Method.ONE_CLICK, request, response);
		return "redirect:/deployments";
	}

}
