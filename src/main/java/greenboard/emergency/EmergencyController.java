package greenboard.emergency;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.projects.ProjectAccess;

/**
 * The page for the moment when something burns.
 */
@Controller
class EmergencyController {

	private final ProjectAccess access;

	private final EmergencyPages pages;

	EmergencyController(ProjectAccess access, EmergencyPages pages) {
		this.access = access;
		this.pages = pages;
	}

	@GetMapping("/projects/{key}/emergency")
	String emergency(@PathVariable String key, @RequestParam(required = false) @Nullable DeploymentId deployment,
			@CurrentActor Actor actor, Model model) {
		model.addAttribute("page", this.pages.page(this.access.visible(key, actor), deployment, actor));
		return "emergency/emergency";
	}

}
