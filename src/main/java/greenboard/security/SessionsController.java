package greenboard.security;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.PersonSummary;

/**
 * Where people are signed in, and how they end that; administrators end it for others.
 */
@Controller
class SessionsController {

	private final SessionList sessions;

	private final Directory directory;

	private final MessageSourceAccessor messages;

	SessionsController(SessionList sessions, Directory directory, MessageSource messages) {
		this.sessions = sessions;
		this.directory = directory;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/account/sessions")
	String page(@CurrentActor Actor actor, HttpServletRequest request, Model model) {
		HttpSession current = request.getSession(false);
		model.addAttribute("sessions", this.sessions.of(person(actor), (current != null) ? current.getId() : null));
		return "security/sessions";
	}

	@PostMapping("/account/sessions/{handle}/end")
	String end(@PathVariable UUID handle, @CurrentActor Actor actor, RedirectAttributes after) {
		this.sessions.end(person(actor), handle, actor);
		return ended(after, "/account/sessions");
	}

	@PostMapping("/people/{id}/sessions/end")
	String endAll(@PathVariable PersonId id, @CurrentActor Actor actor, RedirectAttributes after) {
		PersonSummary person = this.directory.people(List.of(id)).get(id);
		if (person == null) {
			throw new PersonNotFound();
		}
		this.sessions.endAll(id, person.name(), actor);
		return ended(after, "/people");
	}

	private String ended(RedirectAttributes after, String page) {
		after.addFlashAttribute("said", this.messages.getMessage("security.sessions.ended"));
		return "redirect:" + page;
	}

	private static PersonId person(Actor actor) {
		return Objects.requireNonNull(actor.person());
	}

}
