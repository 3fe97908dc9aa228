package greenboard.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The interface's description for people to read.
 */
@Controller
class DocsController {

	@GetMapping("/api/docs")
	String docs() {
		return "api/docs";
	}

}
