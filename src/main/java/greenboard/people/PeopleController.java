package greenboard.people;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.LastAdministrator;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonManagement;

/**
 * Everybody with an account, for administrators.
 */
@Controller
class PeopleController {

	private static final String LIST = "redirect:/people";

	private final PeopleList people;

	private final PersonManagement management;

	private final MessageSourceAccessor messages;

	PeopleController(PeopleList people, PersonManagement management, MessageSource messages) {
		this.people = people;
		this.management = management;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/people")
	String page(@CurrentActor Actor actor, Model model) {
		model.addAttribute("people", this.people.all(actor));
		return "people/people";
	}

	@PostMapping("/people/{id}/access")
	String access(@PathVariable PersonId id, @RequestParam boolean active, @CurrentActor Actor actor,
			RedirectAttributes after) {
		return changed(after, () -> {
			if (active) {
				this.management.activate(id, actor);
			}
			else {
				this.management.deactivate(id, actor);
			}
		});
	}

	@PostMapping("/people/{id}/administrator")
	String administrator(@PathVariable PersonId id, @RequestParam boolean administrator, @CurrentActor Actor actor,
			RedirectAttributes after) {
		return changed(after, () -> this.management.makeAdministrator(id, administrator, actor));
	}

	private String changed(RedirectAttributes after, Runnable change) {
		String said = "people.changed";
		try {
			change.run();
		}
		catch (LastAdministrator ex) {
			said = "people.last";
		}
		after.addFlashAttribute("said", this.messages.getMessage(said));
		return LIST;
	}

}
