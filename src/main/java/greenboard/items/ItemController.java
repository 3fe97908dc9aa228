package greenboard.items;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

import greenboard.accounts.Actor;
import greenboard.accounts.CurrentActor;
import greenboard.acts.DeploymentId;

/**
 * One item of a checklist, as a page or as the part that opens below its row.
 */
@Controller
class ItemController {

	private final Answers answers;

	ItemController(Answers answers) {
		this.answers = answers;
	}

	@GetMapping("/deployments/{id}/items/{key}")
	String item(@PathVariable DeploymentId id, @PathVariable String key,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, @CurrentActor Actor actor,
			Model model) {
		this.answers.open(id, key, actor, model);
		return part ? "items/opened" : "items/item";
	}

}
