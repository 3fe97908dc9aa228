package greenboard.people;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.EmailAddress;
import greenboard.accounts.EmailTaken;
import greenboard.accounts.PersonId;
import greenboard.accounts.PersonNotFound;
import greenboard.accounts.PersonSummary;
import greenboard.accounts.WellFormedEmail;
import greenboard.credentials.InvitationManagement;
import greenboard.security.Site;

/**
 * Where administrators add people. The link is on the page that answers, and nowhere
 * else.
 */
@Controller
class InvitationsController {

	private static final String FORM = "people/invite";

	private static final String MADE = "people/invited";

	private final InvitationManagement invitations;

	private final Directory directory;

	private final Site site;

	InvitationsController(InvitationManagement invitations, Directory directory, Site site) {
		this.invitations = invitations;
		this.directory = directory;
		this.site = site;
	}

	@GetMapping("/people/new")
	String form(Model model) {
		model.addAttribute("form", new InviteForm("", "", false));
		return FORM;
	}

	@PostMapping("/people")
	String invite(@Valid @ModelAttribute("form") InviteForm form, BindingResult errors, @CurrentActor Actor actor,
			Model model, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				EmailAddress email = new EmailAddress(form.email());
				return made(this.invitations.invite(form.name(), email, form.administrator(), actor), form.name(),
						model);
			}
			catch (EmailTaken ex) {
				errors.rejectValue("email", "people.invite.taken");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return FORM;
	}

	@PostMapping("/people/{id}/invitation")
	String renew(@PathVariable PersonId id, @CurrentActor Actor actor, Model model) {
		PersonSummary person = Optional.ofNullable(this.directory.people(List.of(id)).get(id))
			.orElseThrow(PersonNotFound::new);
		return made(this.invitations.renew(id, actor), person.name(), model);
	}

	private String made(String token, String name, Model model) {
		model.addAttribute("link", this.site.address("/invitations/" + token)).addAttribute("name", name);
		return MADE;
	}

	/**
	 * What the form sends.
	 *
	 * @param name the name to print
	 * @param email the address to sign in with
	 * @param administrator whether they administer the installation
	 */
	record InviteForm(
			@NotBlank(message = "{accounts.name.missing}") @Size(max = 120,
					message = "{accounts.name.long}") String name,
			@WellFormedEmail String email, Boolean administrator) {

		InviteForm(String name, String email, @Nullable Boolean administrator) {
			this.name = name;
			this.email = email;
			this.administrator = Boolean.TRUE.equals(administrator);
		}

	}

}
