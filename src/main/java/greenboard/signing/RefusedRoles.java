package greenboard.signing;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.acts.DeploymentId;
import greenboard.signoffs.SigningRefused;

/**
 * A role that cannot be changed any more: why, and the way back.
 */
@ControllerAdvice
class RefusedRoles {

	@ExceptionHandler
	ModelAndView refused(SigningRefused ex, HttpServletRequest request) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String place = DeploymentId.valueOf(String.valueOf(path.get("id"))).place();
		return new ModelAndView("board/refused", Map.of("refusal", ex, "place", place), HttpStatus.CONFLICT);
	}

}
