package greenboard.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the person who reads it, as {@code me}, null for a stranger, and the
 * first step of its address, as {@code room}, for the head of the page.
 */
@ControllerAdvice(annotations = Controller.class)
class HeadOfPage {

	@ModelAttribute("me")
	@Nullable Me me() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication proven)
				? new Me(proven.actor().name(), proven.actor().administrator(), proven.preferences().theme(),
						proven.preferences().singleKeys())
				: null;
	}

	@ModelAttribute("room")
	String room(HttpServletRequest request) {
		String path = request.getRequestURI();
		int end = path.indexOf('/', 1);
		return path.substring(Math.min(1, path.length()), (end < 0) ? path.length() : end);
	}

}
