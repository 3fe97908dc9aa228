package greenboard.board;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import greenboard.acts.DeploymentId;
import greenboard.acts.NotPossible;

/**
 * A change that the rules do not allow any more, where the page has no better place to
 * say so: what stands against it, and the way back to the deployment.
 */
@ControllerAdvice
class RefusedChanges {

	@ExceptionHandler
	ModelAndView refused(NotPossible ex, HttpServletRequest request) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String place = DeploymentId.valueOf(String.valueOf(path.get("id"))).place();
		return new ModelAndView("board/refused", Map.of("refusal", ex, "place", place), HttpStatus.CONFLICT);
	}

}
