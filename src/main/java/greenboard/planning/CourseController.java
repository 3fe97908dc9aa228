package greenboard.planning;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.DeploymentManagement;

/**
 * A deployment that is carried out: begun with, then deployed.
 */
@Controller
class CourseController {

	private final DeploymentManagement deployments;

	CourseController(DeploymentManagement deployments) {
		this.deployments = deployments;
	}

	@PostMapping("/deployments/{id}/begin")
	String begin(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		this.deployments.begin(id, actor);
		return "redirect:" + id.place() + "#phase-DEPLOY";
	}

	@PostMapping("/deployments/{id}/deployed")
	String deployed(@PathVariable DeploymentId id, @CurrentActor Actor actor) {
		this.deployments.deployed(id, actor);
		return "redirect:" + id.place() + "/after";
	}

}
