package greenboard.items;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;
import greenboard.deployments.RequestManagement;

/**
 * The answers to what takes a second person.
 */
@Controller
class RequestController {

	private final RequestManagement requests;

	private final Answers answers;

	RequestController(RequestManagement requests, Answers answers) {
		this.requests = requests;
		this.answers = answers;
	}

	@PostMapping("/deployments/{id}/items/{key}/requests/{request}/grant")
	String grant(@PathVariable DeploymentId id, @PathVariable String key, @PathVariable UUID request,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.requests.grant(id, key, request, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	@PostMapping("/deployments/{id}/items/{key}/requests/{request}/refusal")
	String refuse(@PathVariable DeploymentId id, @PathVariable String key, @PathVariable UUID request,
			@RequestParam(required = false) @Nullable String reason,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.requests.refuse(id, key, request, reason, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

	@PostMapping("/deployments/{id}/items/{key}/requests/{request}/withdrawal")
	String withdraw(@PathVariable DeploymentId id, @PathVariable String key, @PathVariable UUID request,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.requests.withdraw(id, key, request, actor);
		return part ? this.answers.opened(id, key, actor, model) : Answers.toItem(id, key);
	}

}
