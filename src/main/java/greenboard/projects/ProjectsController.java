package greenboard.projects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Directory;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;

/**
 * The projects that a person may see, and where administrators make new ones.
 */
@Controller
class ProjectsController {

	private static final String FORM = "projects/new";

	private final Directory directory;

	private final ProjectManagement management;

	ProjectsController(Directory directory, ProjectManagement management) {
		this.directory = directory;
		this.management = management;
	}

	@GetMapping("/projects")
	String page(@CurrentActor Actor actor, Model model) {
		model.addAttribute("projects", this.directory.projectsVisibleTo(actor));
		return "projects/projects";
	}

	@GetMapping("/projects/new")
	String form(@CurrentActor Actor actor, Model model) {
		if (!actor.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
		model.addAttribute("form", new ProjectForm("", true, false, false, ""));
		return FORM;
	}

	@PostMapping("/projects")
	String create(@Valid @ModelAttribute("form") ProjectForm form, BindingResult errors, @CurrentActor Actor actor,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				return "redirect:/projects/" + this.management.create(form.name(), form.rules(), actor).key();
			}
			catch (ProjectNameTaken ex) {
				errors.rejectValue("name", "projects.name.taken");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return FORM;
	}

}
