package greenboard.projects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.Permission;
import greenboard.accounts.ProjectSummary;

/**
 * One project: its members, which everybody sees who sees it, and its settings.
 */
@Controller
class ProjectController {

	private final ProjectAccess access;

	private final Members members;

	private final ProjectManagement management;

	private final MessageSourceAccessor messages;

	ProjectController(ProjectAccess access, Members members, ProjectManagement management, MessageSource messages) {
		this.access = access;
		this.members = members;
		this.management = management;
		this.messages = new MessageSourceAccessor(messages);
	}

	@GetMapping("/projects/{key}")
	String page(@PathVariable String key, @CurrentActor Actor actor, Model model) {
		ProjectSummary project = this.access.visible(key, actor);
		model.addAttribute("project", project);
		model.addAttribute("members", this.members.of(project.id()));
		model.addAttribute("administers", actor.may(Permission.ADMINISTER, project.id()));
		return "projects/project";
	}

	@GetMapping("/projects/{key}/settings")
	String settings(@PathVariable String key, @CurrentActor Actor actor, Model model) {
		ProjectSummary project = this.access.administered(key, actor);
		SignOffRules rules = this.management.rules(project.id());
		model.addAttribute("project", project);
		model.addAttribute("form", new ProjectForm(project.name(), rules.severalRolesPerSigner(),
				rules.starterMaySign(), rules.readerDiffers(), String.join("\n", rules.passkeyTitles())));
		return "projects/settings";
	}

	@PostMapping("/projects/{key}/settings")
	String change(@PathVariable String key, @Valid @ModelAttribute("form") ProjectForm form, BindingResult errors,
			@CurrentActor Actor actor, Model model, HttpServletResponse response, RedirectAttributes after) {
		ProjectSummary project = this.access.administered(key, actor);
		if (!errors.hasErrors()) {
			try {
				this.management.change(project.id(), form.name(), form.rules(), actor);
				after.addFlashAttribute("said", this.messages.getMessage("projects.settings.saved"));
				return "redirect:/projects/" + project.key();
			}
			catch (ProjectNameTaken ex) {
				errors.rejectValue("name", "projects.name.taken");
			}
		}
		model.addAttribute("project", project);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "projects/settings";
	}

}
