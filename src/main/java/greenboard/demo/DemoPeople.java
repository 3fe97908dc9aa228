package greenboard.demo;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the sign-in page whom one can sign in as with one click.
 */
@ControllerAdvice
@Profile("demo")
class DemoPeople {

	private final OneClickSignIn oneClick;

	DemoPeople(OneClickSignIn oneClick) {
		this.oneClick = oneClick;
	}

	/**
	 * One of them, as the page shows them.
	 *
	 * @param key how the form names them
	 * @param name the printed name
	 */
	record Choice(String key, String name) {
	}

	@ModelAttribute("demoPeople")
	List<Choice> choices(HttpServletRequest request) {
		boolean offered = request.getRequestURI().equals(request.getContextPath() + "/login")
				&& this.oneClick.offeredTo(request);
		return offered ? Stream.of(DemoPerson.values())
			.map((person) -> new Choice(person.name(), person.printedName()))
			.toList() : List.of();
	}

}
