package greenboard.emergency;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.ProjectSummary;
import greenboard.projects.ProjectAccess;

/**
 * The contacts that a project names itself.
 */
@Controller
class ContactsController {

	private final ProjectAccess access;

	private final OwnContacts contacts;

	private final ContactManagement management;

	ContactsController(ProjectAccess access, OwnContacts contacts, ContactManagement management) {
		this.access = access;
		this.contacts = contacts;
		this.management = management;
	}

	@GetMapping("/projects/{key}/contacts")
	ModelAndView contacts(@PathVariable String key, @RequestParam(required = false) @Nullable UUID change,
			@RequestParam(required = false) @Nullable String role, @CurrentActor Actor actor, Model model) {
		ProjectSummary project = this.access.administered(key, actor);
		ContactForm form = new ContactForm(role, null, null, null);
		if (change != null) {
			form = ContactForm.of(contact(project, change));
		}
		model.addAttribute("form", form);
		return page(project, change, model, HttpStatus.OK);
	}

	@PostMapping("/projects/{key}/contacts")
	ModelAndView add(@PathVariable String key, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors,
			@CurrentActor Actor actor, Model model) {
		ProjectSummary project = this.access.administered(key, actor);
		form.check(errors);
		if (!errors.hasErrors() && !this.management.add(project, form, actor)) {
			errors.reject("emergency.many", new Object[] { ContactManagement.MOST }, null);
		}
		return errors.hasErrors() ? page(project, null, model, HttpStatus.UNPROCESSABLE_CONTENT) : back(project);
	}

	@PostMapping("/projects/{key}/contacts/{id}")
	ModelAndView change(@PathVariable String key, @PathVariable UUID id,
			@Valid @ModelAttribute("form") ContactForm form, BindingResult errors, @CurrentActor Actor actor,
			Model model) {
		ProjectSummary project = this.access.administered(key, actor);
		contact(project, id);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(project, id, model, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.management.change(project, id, form, actor);
		return back(project);
	}

	private OwnContact contact(ProjectSummary project, UUID id) {
		return this.contacts.of(project.id())
			.stream()
			.filter((contact) -> contact.id().equals(id))
			.findFirst()
			.orElseThrow(ContactNotFound::new);
	}

	private ModelAndView page(ProjectSummary project, @Nullable UUID change, Model model, HttpStatus status) {
		model.addAttribute("project", project)
			.addAttribute("contacts", this.contacts.of(project.id()))
			.addAttribute("change", change);
		return new ModelAndView("emergency/contacts", model.asMap(), status);
	}

	private static ModelAndView back(ProjectSummary project) {
		return new ModelAndView("redirect:/projects/" + project.key() + "/contacts");
	}

}
