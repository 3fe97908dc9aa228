package greenboard.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.security.OpenSessions;

/**
 * What open pages follow: a stream that says that there is something new, and what it is
 * when they ask.
 */
@Controller
class ChangesController {

	private final Following following;

	private final CatchUp catchUp;

	ChangesController(Following following, CatchUp catchUp) {
		this.following = following;
		this.catchUp = catchUp;
	}

	/* What the browser heard last counts more than what the page was read at. */
	@GetMapping("/deployments/{id}/changes")
	void changes(@PathVariable DeploymentId id, @RequestParam(defaultValue = "0") long after,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last, @CurrentActor Actor actor,
			HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		this.following.deployment(id, (last != null) ? last : after, onlooker(actor, request, locale), request,
				response);
	}

	@GetMapping("/deployments/changes")
	void changes(@RequestParam(defaultValue = "0") long after, @CurrentActor Actor actor, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		this.following.list(Instant.ofEpochMilli(after), onlooker(actor, request, locale), request, response);
	}

	@GetMapping("/deployments/{id}/since")
	String since(@PathVariable DeploymentId id, @RequestParam(defaultValue = "0") long after,
			@RequestParam(defaultValue = "false") boolean rows, @CurrentActor Actor actor, Model model, Locale locale) {
		model.addAttribute("news", this.catchUp.since(id, after, rows, actor, locale));
		return "live/since";
	}

	private static Onlooker onlooker(Actor actor, HttpServletRequest request, Locale locale) {
		return new Onlooker(actor, OpenSessions.name(request), request.getRemoteAddr(), locale);
	}

}
