package greenboard.emergency;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.accounts.ProjectSummary;
import greenboard.projects.ProjectAccess;

/**
 * In which order a project calls, and whom no more.
 */
@Controller
class ContactPlacesController {

	private final ProjectAccess access;

	private final ContactManagement management;

	ContactPlacesController(ProjectAccess access, ContactManagement management) {
		this.access = access;
		this.management = management;
	}

	@PostMapping("/projects/{key}/contacts/{id}/place")
	String move(@PathVariable String key, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean earlier,
			@CurrentActor Actor actor) {
		ProjectSummary project = this.access.administered(key, actor);
		this.management.move(project, id, earlier, actor);
		return "redirect:/projects/" + project.key() + "/contacts#c-" + id;
	}

	@PostMapping("/projects/{key}/contacts/{id}/removal")
	String remove(@PathVariable String key, @PathVariable UUID id, @CurrentActor Actor actor) {
		ProjectSummary project = this.access.administered(key, actor);
		this.management.remove(project, id, actor);
		return "redirect:/projects/" + project.key() + "/contacts";
	}

}
